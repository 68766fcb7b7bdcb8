// A picture, a page and an oEmbed answer for each relation of a built app: part of npm run build.
// Usage: node --import tsx scripts/cards/run.ts [--app dist] [--site https://…] [--most 200] [--lang en]
import { renderAsync } from '@resvg/resvg-js';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { LANGUAGES, speakLanguage } from '../../src/messages/index.ts';
import {
  ActorsFileSchema,
  DatasetIndexSchema,
  parseDay,
  RelationSchema,
  type DatasetIndex,
  type RelationEntry,
} from '../../src/model/index.ts';
import { makeCard } from './card.ts';
import { cardPage, oEmbed } from './page.ts';
import { typesetter } from './typeset.ts';

/** What to make cards of, and where. */
export interface CardsOptions {
  /** Folder of a built app with its data. */
  readonly app: string;
  /** Absolute address of the app's folder with a slash at its end; null where nobody said it. */
  readonly site: string | null;
  /** Relations to make cards of at most, the most eventful first. */
  readonly most: number;
  readonly progress?: (done: number, of: number) => void;
}

/** Writes `share/` into a built app. Returns the relations that got a card and the number of those that did not. @throws when there is no whole dataset */
export async function makeCards(options: CardsOptions): Promise<{ made: readonly string[]; left: number }> {
  const { app, most, progress } = options;
  const load = (path: string): unknown => JSON.parse(readFileSync(join(app, 'data', path), 'utf8'));
  const index = v.parse(DatasetIndexSchema, load('index.json'));
  const actors = new Map(v.parse(ActorsFileSchema, load(index.actors)).map((actor) => [actor.id, actor]));
  const chosen = [...index.relations].sort((p, q) => q.events - p.events).slice(0, most);
  const type = await typesetter();
  const folder = join(app, 'share');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let done = 0;
  // The picture of one is made beside the layout of the next.
  const pictures: Promise<void>[] = [];
  for (const entry of chosen) {
    const { events } = v.parse(RelationSchema, load(entry.file));
    const source = { a: entry.a, b: entry.b, events, actors, today: dayOf(index) };
    pictures.push(
      writeCard(entry, makeCard(source, type), folder, options).then(() => progress?.(++done, chosen.length)),
    );
    if (pictures.length >= AHEAD) await pictures.shift();
  }
  await Promise.all(pictures);
  const made = chosen.map(({ id }) => id);
  // What the app may offer.
  writeFileSync(join(folder, 'index.json'), `${JSON.stringify(made)}\n`);
  return { made, left: index.relations.length - chosen.length };
}

/** Pictures in the making at once. */
const AHEAD = 4;

async function writeCard(
  { id }: RelationEntry,
  card: ReturnType<typeof makeCard>,
  folder: string,
  { site }: CardsOptions,
): Promise<void> {
  writeFileSync(join(folder, `${id}.svg`), card.svg);
  writeFileSync(join(folder, `${id}.html`), cardPage(card, { relation: id, site }));
  if (site !== null) writeFileSync(join(folder, `${id}.json`), oEmbed(card, { relation: id, site }));
  const picture = await renderAsync(card.svg, { font: { loadSystemFonts: false } });
  writeFileSync(join(folder, `${id}.png`), picture.asPng());
}

/** The day of the build, which data says of itself, or its last event's: the same data gives the same cards. */
function dayOf({ generated, relations }: DatasetIndex): number {
  const days = relations.map(({ last }) => last ?? '').sort();
  return parseDay((generated ?? days.at(-1) ?? '').slice(0, 10)) ?? 0;
}

/** An address as `makeCards` takes it. @throws with what is wrong */
export function readSite(text: string | undefined): string | null {
  if (text === undefined || text === '') return null;
  const asked = URL.canParse(text) ? new URL(text) : null;
  if (!asked || !/^https?:$/.test(asked.protocol) || asked.search || asked.hash)
    throw new Error(
      `--site needs the address of the folder that the app will stand in, like https://example.org/timeline/; this is ${text}`,
    );
  return asked.href.endsWith('/') ? asked.href : `${asked.href}/`;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      app: { type: 'string', default: 'dist' },
      site: { type: 'string' },
      most: { type: 'string', default: '200' },
      lang: { type: 'string', default: 'en' },
    },
  });
  const site = readSite(values.site ?? process.env['ENTENTE_SITE']);
  const most = Number(values.most);
  if (!Number.isInteger(most) || most < 0) throw new Error(`--most needs a whole number; this is ${values.most}`);
  const entry = LANGUAGES.find(({ tag }) => tag === values.lang);
  if (!entry)
    throw new Error(`--lang needs one of ${LANGUAGES.map(({ tag }) => tag).join(', ')}; this is ${values.lang}`);
  await speakLanguage(entry);
  const show = process.stderr.isTTY;
  const progress = (done: number, of: number): void => {
    if (show) process.stderr.write(`\rshare cards: ${done} of ${of}${done === of ? '\n' : ''}`);
  };
  const { made, left } = await makeCards({ app: resolve(values.app), site, most, progress });
  const without = left > 0 ? `, ${left} relations of fewer events without (--most)` : '';
  const where =
    site === null ? '; no --site given, so without oEmbed, and previews may not find the pictures' : ` for ${site}`;
  process.stderr.write(`${values.app}/share: cards of ${made.length} relations${without}${where}\n`);
  return 0;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url))
  main().then(
    (code) => process.exit(code),
    (error: unknown) => {
      process.stderr.write(`share cards: error: ${error instanceof Error ? error.message : String(error)}\n`);
      process.exit(2);
    },
  );
