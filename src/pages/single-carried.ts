import { readSingle, type Single } from '../embed/single.ts';

let carried: Single | undefined;

/** What this page carries with it, read once. @throws Error in a page that carries nothing */
export const carriedHere = (): Single => (carried ??= readSingle(document));
