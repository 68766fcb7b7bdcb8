import { csvParse } from 'd3';

/** What a verb's form says. `subj` is every form that by itself tells no fact; `impf` tells a background. */
export const FORM_TAGS = ['inf', 'past', 'pres', 'impf', 'fut', 'cond', 'subj', 'ger', 'part'] as const;
export type FormTag = (typeof FORM_TAGS)[number];

/** One reading of an inflected word. */
export interface Form {
  readonly lemma: string;
  readonly tag: FormTag;
}

/** Inflected word to all that it can be a form of. */
export type Forms = ReadonlyMap<string, readonly Form[]>;

interface VerbClass {
  readonly name: string;
  readonly suffix: string;
  readonly endings: Readonly<Record<FormTag, readonly string[]>>;
}

/**
 * Inflects a language's verbs. A class is named by the end of the lemma that it replaces (`ar`, `gar`, `poner`); an ending marked `*` goes on
 * the verb's stressed stem (`negar`: `niegar`), one marked `^` on its weak one (`pedir`: `pidir`). A class marked `=` is of its own verb alone.
 * @param classes `class` and a column for each form, endings separated by `|`
 * @param verbs `lemma,class,stressed,weak,forms`: the class is the longest that fits where none is named, `-` is no class; `forms` adds single ones
 * (`part:roto|rota`)
 * @throws Error naming a verb that no class fits.
 */
export function conjugate(classes: string, verbs: string): Forms {
  const known = csvParse(classes).map(readClass);
  known.sort((a, b) => b.suffix.length - a.suffix.length || b.name.length - a.name.length);
  const forms = new Map<string, Form[]>();
  const add = (word: string, form: Form): void => {
    const readings = forms.get(word) ?? [];
    if (!readings.some((one) => one.lemma === form.lemma && one.tag === form.tag)) readings.push(form);
    forms.set(word, readings);
  };
  for (const row of csvParse(verbs)) {
    const lemma = row['lemma'] ?? '';
    for (const [word, tag] of formsOf(row, known)) add(word, { lemma, tag });
  }
  return forms;
}

function readClass(row: Readonly<Record<string, string | undefined>>): VerbClass {
  const endings = Object.fromEntries(FORM_TAGS.map((tag) => [tag, cells(row[tag])]));
  const name = row['class'] ?? '';
  return { name, suffix: name.replace('=', ''), endings: endings as unknown as VerbClass['endings'] };
}

function formsOf(
  row: Readonly<Record<string, string | undefined>>,
  classes: readonly VerbClass[],
): [string, FormTag][] {
  const lemma = row['lemma'] ?? '';
  const named = row['class'] ?? '';
  if (named === '-') return listedForms(row['forms'] ?? '', lemma);
  const found = classes.find(({ name, suffix }) =>
    named === '' ? (name === suffix ? lemma.endsWith(suffix) : lemma === suffix) : name === named,
  );
  if (!found) throw new Error(`verbs.csv: no class for ${lemma}`);
  const stem = (form: string): string => form.slice(0, form.length - found.suffix.length);
  const plain = stem(lemma);
  const stressed = stem(row['stressed'] || lemma);
  const weak = stem(row['weak'] || lemma);
  const word = (ending: string): string => {
    if (ending.startsWith('*')) return stressed + ending.slice(1);
    return ending.startsWith('^') ? weak + ending.slice(1) : plain + ending;
  };
  const regular = FORM_TAGS.flatMap((tag) =>
    found.endings[tag].map((ending): [string, FormTag] => [word(ending), tag]),
  );
  return [...regular, ...listedForms(row['forms'] ?? '', lemma)];
}

// "part:roto|rota;past:rompió".
function listedForms(text: string, lemma: string): [string, FormTag][] {
  return text
    .split(';')
    .filter((part) => part.trim() !== '')
    .flatMap((part) => {
      const [tag = '', words = ''] = part.trim().split(':');
      if (!(FORM_TAGS as readonly string[]).includes(tag)) throw new Error(`verbs.csv: ${lemma}: no form "${tag}"`);
      return cells(words).map((word): [string, FormTag] => [word, tag as FormTag]);
    });
}

const cells = (text: string | undefined): string[] =>
  (text ?? '')
    .split('|')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
