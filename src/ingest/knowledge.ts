import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KNOWLEDGE_FILES } from '../extract/knowledge.ts';
import type { RawKnowledge } from '../extract/knowledge.ts';
import { OPTIONAL_PACK_FILES, PACK_FILES, type RawPack } from '../extract/packs/raw.ts';

/** Files without which the rest still works. */
const OPTIONAL: ReadonlySet<string> = new Set(['ambiguity', 'languages']);

/** Reads the reference data, the lexicon and the language packs below `root/data`. @throws Error naming a file that is missing. */
export function readKnowledge(root: string): RawKnowledge {
  const texts = Object.entries(KNOWLEDGE_FILES).flatMap(([key, path]) => {
    const file = join(root, 'data', path);
    if (OPTIONAL.has(key) && !existsSync(file)) return [];
    return [[key, readFileSync(file, 'utf8')] as const];
  });
  const knowledge = Object.fromEntries(texts) as unknown as RawKnowledge;
  return { ...knowledge, packs: readPacks(join(root, 'data', 'lexicon')) };
}

/** Every folder that holds a `pack.json` is a language. */
function readPacks(lexicon: string): Record<string, RawPack> {
  const folders = readdirSync(lexicon, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(lexicon, entry.name, PACK_FILES.manifest)))
    .map(({ name }) => name)
    .sort();
  return Object.fromEntries(folders.map((name) => [name, readPack(join(lexicon, name))]));
}

/** Reads one language's folder. @throws Error naming a file that is missing. */
export function readPack(folder: string): RawPack {
  const texts = Object.entries(PACK_FILES).flatMap(([key, name]) => {
    const file = join(folder, name);
    if (OPTIONAL_PACK_FILES.has(key) && !existsSync(file)) return [];
    return [[key, readFileSync(file, 'utf8')] as const];
  });
  return Object.fromEntries(texts) as unknown as RawPack;
}
