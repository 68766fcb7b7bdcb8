import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Raw texts of the reference files, as `compileActors` takes them. */
export interface Reference {
  readonly leaders: string;
  readonly places: string;
  readonly countries: string;
  readonly ambiguity: string;
}

/** Reads the CSV files of `data/reference` below a project root. Throws what `readFileSync` throws when one is missing. */
export function readReference(root: string): Reference {
  const read = (file: string): string => readFileSync(join(root, 'data', 'reference', file), 'utf8');
  return {
    leaders: read('leaders.csv'),
    places: read('places-metonyms.csv'),
    countries: read('countries.csv'),
    ambiguity: read('ambiguity.csv'),
  };
}
