import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KNOWLEDGE_FILES } from '../extract/knowledge.ts';
import type { RawKnowledge } from '../extract/knowledge.ts';

/** Reads the reference data and the lexicon below `root/data`. @throws Error naming a file that is missing. */
export function readKnowledge(root: string): RawKnowledge {
  const texts = Object.entries(KNOWLEDGE_FILES).flatMap(([key, path]) => {
    const file = join(root, 'data', path);
    if (key === 'ambiguity' && !existsSync(file)) return [];
    return [[key, readFileSync(file, 'utf8')] as const];
  });
  return Object.fromEntries(texts) as unknown as RawKnowledge;
}
