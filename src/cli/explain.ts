import type { Trace } from '../extract/pipeline.ts';
import type { Mention } from '../extract/types.ts';
import { inputFile, readFileArticles } from '../ingest/index.ts';
import type { Actor, PoliticalEvent } from '../model/index.ts';
import { count, formatProblem, printable, skippedFiles } from './diagnostics.ts';
import type { Engine } from './engine.ts';
import { EXIT, type Io } from './io.ts';

/** `entente explain FILE`: each sentence with the times, actors and actions found in it, by which rule, and the events made of them. */
export function runExplain(path: string, engine: Engine, io: Io): number {
  const { articles, problems } = readFileArticles(inputFile(path));
  for (const problem of problems) io.err(`${formatProblem({ ...problem, file: path })}\n`);
  for (const article of articles) io.out(explainTrace(engine.trace(article)));
  if (articles.length === 0) return EXIT.nothing;
  return skippedFiles(problems) > 0 ? EXIT.someSkipped : EXIT.allRead;
}

/** What the stages made of an article, as plain text. Offsets are the article's. */
export function explainTrace({ article, sentences, times, actors, actions, events }: Trace): string {
  const lines = [
    article.title ?? article.id,
    `published ${article.published ?? 'unknown'}, ${count(events.length, 'event')}`,
  ];
  const within = <M extends { readonly start: number }>(all: readonly M[], start: number, end: number) =>
    all.filter((one) => one.start >= start && one.start < end);
  for (const { start, end, text, kind } of sentences) {
    lines.push('', `[${start}-${end}]${kind === 'body' ? '' : ` (${kind})`} ${text.replace(/\s+/g, ' ')}`);
    for (const time of within(times, start, end)) {
      lines.push(`  time    ${said(time)} = ${time.date.edtf} (${time.date.basis})  ${time.rule}`);
    }
    for (const actor of within(actors, start, end)) {
      lines.push(`  actor   ${said(actor)} = ${names(actor.actors)} (${actor.role})  ${actor.rule}`);
    }
    for (const action of within(actions, start, end)) {
      lines.push(`  action  ${said(action)} = ${action.type} (${action.status})  ${action.rule} ${action.frame}`);
    }
    const made = events.filter((event) => event.sources.some((source) => source.start < end && source.end > start));
    for (const event of made) lines.push(...explainEvent(event));
  }
  return lines.map((line) => `${printable(line)}\n`).join('');
}

function explainEvent(event: PoliticalEvent): string[] {
  const { date, type, mode, status, tone, salience, confidence } = event;
  return [
    `  event   ${date.edtf} (${date.precision}, ${date.basis})  ${type}${mode === undefined ? '' : `/${mode}`}  ${status}`,
    `          ${event.headline}`,
    `          ${names(event.initiators)}${event.recipients.length > 0 ? ` → ${names(event.recipients)}` : ''}`,
    `          tone ${tone}, salience ${salience}, confidence ${confidence}, id ${event.id}`,
  ];
}

const said = (mention: Mention): string => `"${mention.text.replace(/\s+/g, ' ')}"`;
const names = (actors: readonly Actor[]): string => actors.map((actor) => actor.name).join(', ');
