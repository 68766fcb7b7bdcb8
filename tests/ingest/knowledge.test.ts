import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { KNOWLEDGE_FILES } from '../../src/extract/knowledge.ts';
import { PACK_FILES } from '../../src/extract/packs/raw.ts';
import { readKnowledge } from '../../src/ingest/knowledge.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('every file of the knowledge is read', () => {
  const raw = readKnowledge(root);
  for (const key of Object.keys(KNOWLEDGE_FILES)) expect(raw).toHaveProperty(key);
  expect(raw.verbs.startsWith('head,slots,type')).toBe(true);
});

test('every language folder with a pack.json is read', () => {
  const { packs = {} } = readKnowledge(root);
  expect(Object.keys(packs)).toContain('es');
  expect(Object.keys(packs)).not.toContain('en');
  for (const key of Object.keys(PACK_FILES)) expect(packs['es']).toHaveProperty(key);
});

test('a missing file is named', () => {
  expect(() => readKnowledge('/nowhere')).toThrow('leaders.csv');
});
