import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { PROMPT_VERSION, type Message } from './prompt.ts';

/** Answers by what was asked, so that a rebuild asks nothing twice and gives the same bytes offline. */
export interface AnswerCache {
  readonly read: (key: string) => string | null;
  /** False when the disk would not take it. */
  readonly write: (key: string, answer: string) => boolean;
}

const EntrySchema = v.object({ version: v.literal(PROMPT_VERSION), key: v.string(), answer: v.string() });

/** Key of an answer: everything that it depends on, the article's text among it, and nothing secret. */
export function answerKey(model: string, messages: readonly Message[]): string {
  return createHash('sha256')
    .update(JSON.stringify([PROMPT_VERSION, model, messages]))
    .digest('hex');
}

// A draft that cannot be removed either is no reason to lose the answer.
function discard(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {
    return;
  }
}

/** A folder of answers, one file each. A file that is damaged counts as absent. */
export function openCache(folder: string): AnswerCache {
  let writes = 0;
  const pathOf = (key: string): string => join(folder, key.slice(0, 2), `${key}.json`);
  return {
    read: (key) => {
      try {
        const entry = v.safeParse(EntrySchema, JSON.parse(readFileSync(pathOf(key), 'utf8')));
        return entry.success && entry.output.key === key ? entry.output.answer : null;
      } catch {
        return null;
      }
    },
    write: (key, answer) => {
      const path = pathOf(key);
      // Written beside its place and moved there: a reader sees the whole answer or none, also when the process is stopped.
      const draft = `${path}.${process.pid}-${++writes}.tmp`;
      try {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(draft, `${JSON.stringify({ version: PROMPT_VERSION, key, answer })}\n`);
        renameSync(draft, path);
        return true;
      } catch {
        discard(draft);
        return false;
      }
    },
  };
}
