/** Which inflected form of a verb a word is; one word can be several ("cut"). */
export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'ing';

/** Past and participle of the verbs that do not take -ed, by lemma. */
export type Irregular = ReadonlyMap<
  string,
  { readonly past: readonly string[]; readonly participle: readonly string[] }
>;

const VOWEL = /[aeiou]/;

/** All forms of a lemma with what they are. British and American doubling are both given ("travelled", "traveled"). */
export function inflect(lemma: string, irregular: Irregular): [word: string, form: VerbForm][] {
  const forms: [string, VerbForm][] = [
    [lemma, 'base'],
    [thirdPerson(lemma), 's'],
  ];
  for (const stem of ingStems(lemma)) forms.push([`${stem}ing`, 'ing']);
  const odd = irregular.get(lemma);
  const regular = pastForms(lemma);
  for (const word of odd?.past ?? regular) forms.push([word, 'past']);
  for (const word of odd?.participle ?? regular) forms.push([word, 'participle']);
  return forms;
}

/** "meet" to "meets", "accuse" to "accuses", "deny" to "denies". */
export function thirdPerson(lemma: string): string {
  if (lemma === 'be') return 'is';
  if (lemma === 'have') return 'has';
  if (/(?:s|x|z|ch|sh|o)$/.test(lemma)) return `${lemma}es`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return `${lemma}s`;
}

function pastForms(lemma: string): string[] {
  if (lemma.endsWith('e')) return [`${lemma}d`];
  if (/[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}ied`];
  return doubled(lemma).map((stem) => `${stem}ed`);
}

function ingStems(lemma: string): string[] {
  if (lemma.endsWith('ie')) return [`${lemma.slice(0, -2)}y`];
  if (lemma.endsWith('e') && !lemma.endsWith('ee') && lemma !== 'be') return [lemma.slice(0, -1)];
  return doubled(lemma);
}

// A wrong doubling ("visitting") never occurs in text, so offering both spellings is harmless.
function doubled(lemma: string): string[] {
  const last = lemma.at(-1) ?? '';
  if (/[aeiou]l$/.test(lemma)) return [`${lemma}l`, lemma];
  const isShort = /[^aeiou]?[aeiou][bcdfgklmnprtvz]$/.test(lemma) && !VOWEL.test(lemma.at(-3) ?? '');
  return isShort ? [`${lemma}${last}`, lemma] : [lemma];
}
