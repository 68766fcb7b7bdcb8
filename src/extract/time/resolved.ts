import { formatDay, type Basis, type Day, type EventDate, type Precision } from '../../model/index.ts';
import type { TimeMention } from '../types.ts';

/** A resolved expression. */
export interface Resolved {
  readonly start: Day | null;
  readonly end: Day | null;
  readonly edtf: string;
  readonly precision: Precision;
  readonly basis: Basis;
  readonly anchor: TimeMention['anchor'];
}

export type From = Pick<Resolved, 'basis' | 'anchor'>;
export const STATED: From = { basis: 'stated', anchor: 'absolute' };
export const RELATIVE: From = { basis: 'relative', anchor: 'publication' };
export const NARRATIVE: From = { basis: 'narrative', anchor: 'narrative' };

/** The contract's date of a resolved expression. */
export function toEventDate({ edtf, start, end, precision, basis }: Resolved): EventDate {
  return {
    edtf,
    start: start === null ? null : formatDay(start),
    end: end === null ? null : formatDay(end),
    precision,
    basis,
  };
}
