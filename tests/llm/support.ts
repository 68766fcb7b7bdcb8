import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadEngine, type Engine } from '../../src/cli/engine.ts';
import type { Wire } from '../../src/llm/client.ts';
import type { Article } from '../../src/model/index.ts';

let engine: Engine | null = null;

/** The real rules and reference data, loaded once a file. */
export function rules(): Engine {
  return (engine ??= loadEngine(fileURLToPath(new URL('../..', import.meta.url))));
}

/** The real network with a clock that does not wait; the waits asked for are kept. */
export function impatient(): Wire & { waits: number[] } {
  const waits: number[] = [];
  return {
    waits,
    fetch: (...args) => fetch(...args),
    sleep: async (ms) => void waits.push(ms),
    now: () => Date.UTC(2026, 1, 4),
  };
}

/** An article published on 4 February 2026, a Wednesday. */
export function anArticle(text: string, change: Partial<Article> = {}): Article {
  return {
    id: 'a1',
    title: null,
    text,
    published: '2026-02-04',
    publisher: null,
    authors: [],
    url: null,
    lang: 'en',
    references: [],
    ...change,
  };
}

/** A proposal in the asked form. */
export function aProposal(change: Record<string, unknown>): Record<string, unknown> {
  return { sentence: 1, type: 'SANCTION', status: 'occurred', recipients: [], date: null, ...change };
}

/** A folder of its own for a test, and its removal. */
export function aFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'entente-llm-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
