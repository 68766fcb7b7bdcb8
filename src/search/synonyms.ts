/** Words of international news that readers use for one another; written folded, singular and plural as they occur. */
const GROUPS: readonly (readonly string[])[] = [
  ['drug', 'drugs', 'narcotic', 'narcotics'],
  ['agreement', 'accord', 'deal', 'pact', 'treaty'],
  ['ambassador', 'envoy'],
  ['army', 'military', 'soldiers', 'troops'],
  ['attack', 'strike', 'raid'],
  ['ban', 'embargo'],
  ['call', 'phone', 'telephone'],
  ['deport', 'expel'],
  ['deportation', 'expulsion'],
  ['duty', 'duties', 'tariff', 'tariffs'],
  ['jail', 'prison'],
  ['meeting', 'summit', 'talks'],
  ['migrant', 'migrants', 'immigrant', 'immigrants'],
  ['penalties', 'sanction', 'sanctions'],
  ['usa', 'america', 'american', 'us'],
];

const BY_WORD: ReadonlyMap<string, readonly string[]> = new Map(
  GROUPS.flatMap((group) => group.map((word) => [word, group.filter((other) => other !== word)] as const)),
);

/** Other folded words that mean about the same; empty for most words. */
export function synonymsOf(word: string): readonly string[] {
  return BY_WORD.get(word) ?? [];
}
