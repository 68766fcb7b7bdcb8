import { toCivil, weekdayOf, type Day } from '../../../src/model/index.ts';
import { parseDay } from '../../../src/model/index.ts';
import { splitSentences } from '../../../src/extract/text/sentences.ts';
import { findTimes } from '../../../src/extract/time/find.ts';
import type { TimeMention } from '../../../src/extract/types.ts';
import type { Timex } from './timeml.ts';

const SEASONS: Record<string, string> = { '21': 'SP', '22': 'SU', '23': 'FA', '24': 'WI' };

/** TIMEX3 writes years before the common era as BC0490, EDTF as −0489. */
function era(value: string): string {
  const match = /^(-?\d{4})(.*)$/.exec(value);
  if (!match || Number(match[1]) > 0) return value;
  return `BC${String(1 - Number(match[1])).padStart(4, '0')}${match[2]}`;
}

function weekOf(monday: Day): string {
  const { year } = toCivil(monday + 3);
  const first = parseDay(`${String(year).padStart(4, '0')}-01-04`)!;
  const number = Math.round((monday - (first - ((weekdayOf(first) + 6) % 7))) / 7) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}

/** TIMEX3 value of a resolved expression. */
export function timexValue({ date, rule }: Pick<TimeMention, 'date' | 'rule'>): string {
  if (rule === 'time/now') return 'PRESENT_REF';
  const edtf = date.edtf.replace(/[~?%]$/, '').replace(/\/\.\.$/, '');
  const start = date.start === null ? undefined : parseDay(date.start);
  if (date.precision === 'week' && start !== undefined) return weekOf(start);
  const unit = /^(-?\d{4})-(\d\d)$/.exec(edtf);
  if (unit && SEASONS[unit[2]!]) return era(`${unit[1]}-${SEASONS[unit[2]!]}`);
  if (unit && Number(unit[2]) >= 33) return era(`${unit[1]}-Q${Number(unit[2]) - 32}`);
  if (/^\d{2,3}X{1,2}$/.test(edtf)) return edtf.replace(/X/g, '');
  const half = /^(-?\d{4})-(01|07)\/\1-(06|12)$/.exec(edtf);
  if (half) return era(`${half[1]}-H${half[2] === '01' ? 1 : 2}`);
  if (date.precision === 'decade' && edtf.startsWith('-')) return era(edtf.slice(0, 5)).slice(0, -1);
  if (date.precision === 'century' && edtf.startsWith('-')) return era(edtf.slice(6)).slice(0, -2);
  if (!edtf.includes('/')) return era(edtf);
  const end = date.end === null ? undefined : parseDay(date.end);
  if (start !== undefined && end === start + 1 && weekdayOf(start) === 6) return `${weekOf(start - 5)}-WE`;
  return edtf;
}

/** Span without the preposition before and the punctuation behind, as annotators mark it. */
function annotated(text: string, start: number, end: number): [number, number] {
  const lead = /^(?:(?:on|in|at|by|from|since|until|till|over|during|between) +)+/i.exec(text.slice(start, end));
  return lead && start + lead[0].length < end ? [start + lead[0].length, end] : [start, end];
}

/** What our resolver finds in a text, as TIMEX3 values. */
export function resolveTimexes(text: string, created: string): Timex[] {
  return findTimes(splitSentences(text), { published: created }).flatMap((one) =>
    (one.parts ?? [one]).map((mention) => {
      const [start, end] = annotated(text, mention.start, mention.end);
      return { start, end, value: timexValue(mention), type: 'DATE' };
    }),
  );
}
