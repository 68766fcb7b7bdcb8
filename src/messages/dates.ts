import type { DateWords } from './say.ts';

/** Noon of a civil day (astronomical year), since a Date takes years below 100 for 1900 and more. */
function instant(year: number, month: number, day: number): Date {
  const date = new Date(Date.UTC(2000, month - 1, day, 12));
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

/** Dates in a language by `Intl`, in the Gregorian calendar reckoned backwards; years before the common era name theirs. */
export function intlDates(tag: string): DateWords {
  const made = new Map<string, Intl.DateTimeFormat>();
  const write = (year: number, month: number, day: number, options: Intl.DateTimeFormatOptions): string => {
    const whole: Intl.DateTimeFormatOptions = {
      ...options,
      ...(year > 0 || !options.year ? {} : { era: 'short' }),
      calendar: 'gregory',
      timeZone: 'UTC',
    };
    const key = JSON.stringify(whole);
    let format = made.get(key);
    if (!format) made.set(key, (format = new Intl.DateTimeFormat(tag, whole)));
    return format.format(instant(year, month, day));
  };
  return (year, month = null, day = null, long = false) => {
    const named = long ? 'long' : 'short';
    if (year === null) return write(2001, month ?? 1, 1, { month: named });
    if (month === null) return year > 0 ? String(year) : write(year, 1, 1, { year: 'numeric' });
    if (day === null) return write(year, month, 1, { month: named, year: 'numeric' });
    return write(year, month, day, { day: 'numeric', month: named, year: 'numeric' });
  };
}
