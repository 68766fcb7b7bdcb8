import { writeCorrection, type Correction } from '../../model/corrections.ts';
import { nameOf, type CorrectionProblem, type PlacedCorrection } from './read.ts';

/** What an entry says about one matter of one event; two entries that say different things about it contradict each other. */
type Claim = readonly [event: string, matter: string, value: string];

/**
 * Entries that contradict none other, and a problem for each that does. Neither side of a contradiction is applied: which of two editors is
 * right is not ours to say, and the later date need not be the better knowledge.
 * @param resolve id of the event that is meant, where an entry names one that is now part of another.
 */
export function withoutContradictions(
  entries: readonly PlacedCorrection[],
  resolve: (id: string) => string,
): { readonly entries: readonly PlacedCorrection[]; readonly problems: readonly CorrectionProblem[] } {
  const said = new Map<string, PlacedCorrection[]>();
  const valueOf = new Map<string, string>();
  for (const entry of entries) {
    for (const [event, matter, value] of claims(entry.correction, resolve)) {
      const key = `${event}\u001f${matter}`;
      said.set(key, [...(said.get(key) ?? []), entry]);
      valueOf.set(`${key}\u001f${writeCorrection(entry.correction)}`, value);
    }
  }
  const opposed = new Map<PlacedCorrection, { readonly other: PlacedCorrection; readonly matter: string }>();
  for (const [key, speakers] of said) {
    const value = (one: PlacedCorrection) => valueOf.get(`${key}\u001f${writeCorrection(one.correction)}`);
    for (const one of speakers) {
      const other = speakers.find((candidate) => value(candidate) !== value(one));
      if (other && !opposed.has(one)) opposed.set(one, { other, matter: key.split('\u001f')[1]! });
    }
  }
  return {
    entries: entries.filter((one) => !opposed.has(one)),
    problems: [...opposed].map(([{ line, column }, { other, matter }]) => ({
      line,
      column,
      severity: 'error',
      what: 'a correction is refused',
      why: `about ${matter} it contradicts line ${other.line}, ${nameOf(other)}`,
      fix: 'agree on one and take the other out; neither is applied',
    })),
  };
}

function claims(correction: Correction, resolve: (id: string) => string): Claim[] {
  const { drop, change, merge, split, add } = correction;
  const event = change || merge ? resolve(correction.event) : correction.event;
  if (drop)
    return [
      [event, 'what becomes of the event', 'drop'],
      [event, 'whether it is one', 'no'],
    ];
  if (change)
    return [
      [event, 'whether it is one', 'yes'],
      ...Object.entries(change).map(([field, value]): Claim => [event, `the ${field}`, JSON.stringify(value)]),
    ];
  if (merge)
    return [
      [event, 'whether it is one', 'yes'],
      ...merge.flatMap((one): Claim[] => [
        [one, 'what becomes of the event', `part of ${event}`],
        [one, 'whether it is one', 'yes'],
      ]),
    ];
  if (split)
    return [
      [event, 'what becomes of the event', JSON.stringify(split)],
      [event, 'whether it is one', 'yes'],
    ];
  return [
    [event, 'whether it is one', 'yes'],
    [event, 'the new event', JSON.stringify(add)],
  ];
}
