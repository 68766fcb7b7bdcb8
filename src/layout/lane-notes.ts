import { say } from '../messages/index.ts';
import { parseEdtf, toCivil, type ActorEntry, type Day } from '../model/index.ts';
import { yearText } from './datetext.ts';
import type { LaneRow } from './lane-scene.ts';

/**
 * What stands under a row's name: a leader's last office in the span in view, with its years unless it covers the span ("President",
 * "President 2022–2026"); for a country whether its leaders stand in it.
 */
export function laneNote(
  row: LaneRow,
  rows: readonly LaneRow[],
  entry: Pick<ActorEntry, 'kind' | 'terms'> | undefined,
  countryName: string,
  domain: readonly [Day, Day],
): string {
  if (entry?.kind === 'leader') return officeText(entry.terms ?? [], countryName, domain);
  if (entry?.kind === 'organisation') return say('Organisation');
  const apart = rows.some(({ id, country }) => id !== row.id && country === row.country);
  return apart ? say('State and others') : say('State and leaders');
}

function officeText(terms: NonNullable<ActorEntry['terms']>, country: string, [from, to]: readonly [Day, Day]): string {
  /** The flag beside it says of which country. */
  const plain = (office: string): string =>
    [` of ${country}`, ` of the ${country}`].reduce(
      (text, end) => (text.endsWith(end) ? text.slice(0, -end.length) : text),
      office,
    );
  const spans = terms.map(({ office, start, end }) => ({
    office: plain(office),
    start: parseEdtf(start)?.start ?? -Infinity,
    end: end === null ? Infinity : (parseEdtf(end)?.end ?? Infinity),
  }));
  const held = spans.filter(({ start, end }) => start < to && end > from).at(-1);
  if (!held) return spans.length > 0 ? say('Not in office') : '';
  if (held.start <= from && held.end >= to) return held.office;
  const year = (day: Day): string => (Number.isFinite(day) ? yearText(toCivil(day).year) : '');
  if (held.end === Infinity) return say('{office} since {year}', { office: held.office, year: year(held.start) });
  return year(held.start) === year(held.end)
    ? say('{office} in {year}', { office: held.office, year: year(held.start) })
    : `${held.office} ${year(held.start)}–${year(held.end)}`;
}
