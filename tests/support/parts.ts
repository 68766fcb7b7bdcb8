import { PARTS } from '../../src/components/parts.ts';

/** Fetches what the first view does without, so that a test finds it at once. */
export const fetchParts = (): Promise<unknown> => Promise.all(Object.values(PARTS).map((part) => part.fetch()));
