import { EVENT_TYPES, parseDay, parseEdtf, type Day, type PoliticalEvent } from '../model/index.ts';
import { CastMaker, type Cast } from './cast.ts';
import type { Names } from './documents.ts';
import { Growing, type Rows } from './growing.ts';

/** What operators ask of the events, as arrays side by side; row `i` is the document of that number. */
export interface Facts {
  readonly size: number;
  /** First and last day an event can have happened on; ±Infinity where an end is not known. */
  readonly first: Float64Array;
  readonly last: Float64Array;
  /** Astronomical year of the first day that is known; NaN where none is. */
  readonly years: Float64Array;
  readonly tones: Float32Array;
  readonly salience: Float32Array;
  /** Places in {@link EVENT_TYPES}. */
  readonly types: Uint8Array;
  /** Places in `modes`, the first of which is none. */
  readonly modesOf: Uint16Array;
  readonly modes: readonly string[];
  readonly cast: Cast;
  /** By document: members of the cast who started it, and to whom it was done. */
  readonly from: Rows;
  readonly to: Rows;
}

/** Days before its report in which an event with no date of its own is taken to lie, as the timeline draws it. */
const REPORTED_WITHIN = 7;

/** Reads events one by one; `done` makes the arrays. */
export class FactsMaker {
  readonly #cast: CastMaker;
  readonly #numbers = { first: [], last: [], years: [], tones: [], salience: [], types: [], modes: [] } as Record<
    'first' | 'last' | 'years' | 'tones' | 'salience' | 'types' | 'modes',
    number[]
  >;
  readonly #modes = new Map<string, number>([['', 0]]);
  readonly #from = new RowsMaker();
  readonly #to = new RowsMaker();

  constructor(names: Names) {
    this.#cast = new CastMaker(names.actors);
  }

  add(event: PoliticalEvent): void {
    const numbers = this.#numbers;
    const [first, last] = daysOf(event);
    numbers.first.push(first);
    numbers.last.push(last);
    numbers.years.push(yearOf(event) ?? Number.NaN);
    numbers.tones.push(event.tone);
    numbers.salience.push(event.salience);
    numbers.types.push(EVENT_TYPES.indexOf(event.type));
    numbers.modes.push(this.#mode(event.mode ?? ''));
    // What nobody in particular was addressed by, those who started it did to one another.
    const { initiators, recipients } = event;
    this.#from.add(this.#cast.add(initiators, 'from'));
    this.#to.add(this.#cast.add(recipients.length > 0 ? recipients : initiators, 'to'));
  }

  done(): Facts {
    const { first, last, years, tones, salience, types, modes } = this.#numbers;
    return {
      size: first.length,
      first: Float64Array.from(first),
      last: Float64Array.from(last),
      years: Float64Array.from(years),
      tones: Float32Array.from(tones),
      salience: Float32Array.from(salience),
      types: Uint8Array.from(types),
      modesOf: Uint16Array.from(modes),
      modes: [...this.#modes.keys()],
      cast: this.#cast.done(),
      from: this.#from.done(),
      to: this.#to.done(),
    };
  }

  #mode(mode: string): number {
    let number = this.#modes.get(mode);
    if (number === undefined) this.#modes.set(mode, (number = this.#modes.size));
    return number;
  }
}

/** Year under which a result is listed; null for undated events. */
export function yearOf({ date }: PoliticalEvent): number | null {
  const year = /^-?\d{4}/.exec(date.start ?? date.end ?? '');
  return year ? Number(year[0]) : null;
}

function daysOf({ date, sources }: PoliticalEvent): [Day, Day] {
  const parsed = date.start === null || date.end === null ? parseEdtf(date.edtf) : undefined;
  const start = dayOf(date.start) ?? parsed?.start ?? null;
  const end = dayOf(date.end) ?? parsed?.end ?? null;
  if (date.basis !== 'publication' && (start !== null || end !== null)) return [start ?? -Infinity, end ?? Infinity];
  const days = sources.map(({ published }) => dayOf(published)).filter((day) => day !== undefined);
  const report = end ?? (days.length > 0 ? Math.min(...days) : null);
  if (report === null) return [-Infinity, Infinity];
  return [start !== null && start < report ? start : report - REPORTED_WITHIN, report];
}

const dayOf = (text: string | null): Day | undefined => (text === null ? undefined : parseDay(text));

class RowsMaker {
  readonly #starts = new Growing();
  readonly #values = new Growing();

  add(values: readonly number[]): void {
    this.#starts.push(this.#values.length);
    for (const value of values) this.#values.push(value);
  }

  done(): Rows {
    this.#starts.push(this.#values.length);
    return { starts: this.#starts.done(), values: this.#values.done() };
  }
}
