import { dirname, join, resolve } from 'node:path';
import { readEras, type ErasFile } from '../corpus/index.ts';
import type { Problem } from '../ingest/index.ts';
import { readText } from './corrections.ts';

/** The names of times beside a folder of articles, `eras.csv`; none without the file. @throws CommandError when it cannot be read. */
export function loadEras(dir: string): Pick<ErasFile, 'eras'> & { readonly problems: readonly Problem[] } {
  const path = join(dirname(resolve(dir)), 'eras.csv');
  const shown = join(dirname(dir.replace(/[\\/]+$/, '')), 'eras.csv');
  const { eras, problems } = readEras(readText(path));
  return { eras, problems: problems.map((one) => ({ ...one, file: resolve(shown) === path ? shown : path })) };
}
