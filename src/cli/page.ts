import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { TemplateError } from '../embed/single-fill.ts';
import type { SingleSource } from '../embed/single-data.ts';
import { singlePage } from '../embed/single-page.ts';
import { systemReason } from '../ingest/index.ts';
import { speakLanguage, type LanguageEntry } from '../messages/index.ts';
import {
  ActorsFileSchema,
  ArticlesFileSchema,
  DatasetIndexSchema,
  findSubject,
  mergeEvents,
  RelationSchema,
  type DatasetIndex,
} from '../model/index.ts';
import { count } from './diagnostics.ts';
import { checkPageTarget, writePage } from './page-write.ts';
import { CommandError, EXIT, type Io } from './io.ts';

/** Options of `entente page`. */
export interface PageOptions {
  /** The folder of a built dataset. */
  readonly dir: string;
  readonly out: string;
  readonly relation: string | null;
  /** The event that is open. */
  readonly select: string | null;
  readonly language: LanguageEntry;
  /** The view, as an embed's address asks for it. */
  readonly search: string;
  readonly withText: boolean;
  /** Address of the app that the page leads to; null where it stands alone. */
  readonly site: string | null;
  /** Folder of the built app, where the template is; null for `dist`. */
  readonly app: string | null;
}

/** `entente page DATASET --relation ID --out FILE`: one view as one file. @throws CommandError when there is no template, dataset or relation */
export async function runPage(options: PageOptions, home: string, io: Io): Promise<number> {
  const { out } = options;
  const template = readTemplate(options.app ?? join(home, 'dist'));
  const source = readSource(options);
  checkPageTarget(out, { generator: 'entente page', flag: '--out' });
  await speakLanguage(options.language);
  const page = await makePage(template, source, options);
  writePage(out, page);
  const size = (Buffer.byteLength(page) / 1e6).toFixed(1);
  io.err(`${out}: ${count(source.events.length, 'event')}, ${size} MB, one file that needs no network\n`);
  return EXIT.allRead;
}

async function makePage(template: string, source: SingleSource, options: PageOptions): Promise<string> {
  const { search, site, withText } = options;
  try {
    return await singlePage(template, source, { search, app: site, withText, flag: flagReader() });
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    throw new CommandError(`the template is not this version's: ${error.message}`, 'run "npm run build" again');
  }
}

function readTemplate(app: string): string {
  const path = join(app, 'single.html');
  if (!existsSync(path))
    throw new CommandError(
      `there is no template ${path}`,
      'run "npm run build" once, or name the folder of a built app after --app',
    );
  return readFileSync(path, 'utf8');
}

function readSource({ dir, relation, select }: PageOptions): SingleSource {
  if (!existsSync(join(dir, 'index.json')))
    throw new CommandError(`${dir} holds no dataset`, 'name the folder that was given to build after --out');
  try {
    const load = (path: string): unknown => JSON.parse(readFileSync(join(dir, path), 'utf8'));
    const index = v.parse(DatasetIndexSchema, load('index.json'));
    const actors = new Map(v.parse(ActorsFileSchema, load(index.actors)).map((actor) => [actor.id, actor]));
    const subject = findSubject(index, actors, relation);
    if (!subject) throw unknown(relation, index);
    const lists = subject.files.map((file) => v.parse(RelationSchema, load(file)).events.filter(subject.holds));
    const events = mergeEvents(lists);
    if (events.length === 0) throw unknown(relation, index);
    if (select !== null && !events.some(({ id }) => id === select))
      throw new CommandError(
        `there is no event ${select} in ${relation}`,
        'its id stands in the address of an open event',
      );
    const articles = new Map(v.parse(ArticlesFileSchema, load(index.articles)).map((article) => [article.id, article]));
    return { index, actors, articles, subject, events };
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const why = error instanceof v.ValiError || error instanceof SyntaxError ? error.message : systemReason(error);
    throw new CommandError(`${dir} is no whole dataset: ${why}`, 'build it again');
  }
}

const MOST = 12;

function unknown(relation: string | null, { relations }: DatasetIndex): CommandError {
  const known = [...relations].sort((p, q) => q.events - p.events).map(({ id }) => id);
  const more = known.length > MOST ? ` and ${known.length - MOST} more` : '';
  const names = `use --relation with one of ${known.slice(0, MOST).join(', ')}${more}, or two of their leaders`;
  const hint = known.length > 0 ? names : 'the dataset holds no relation at all';
  return new CommandError(relation === null ? 'page needs --relation' : `there is no relation ${relation}`, hint);
}

/** Flags as the app shows them; a country that has none goes without. */
function flagReader(): (code: string) => string | null {
  const folder = join(dirname(createRequire(import.meta.url).resolve('country-flag-icons/package.json')), '3x2');
  return (code) => {
    const path = join(folder, `${code.toUpperCase()}.svg`);
    return /^[a-z]{2}$/i.test(code) && existsSync(path) ? readFileSync(path, 'utf8') : null;
  };
}
