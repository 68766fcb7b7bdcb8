import { dates } from './dates.ts';

/** Spanish: the English of a text, and its own. */
export const es: Readonly<Record<string, string>> = { ...dates };
