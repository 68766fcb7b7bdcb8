import { inputFile } from '../ingest/index.ts';
import type { Actor, PoliticalEvent } from '../model/index.ts';
import { formatProblem, printable, skippedFiles } from './diagnostics.ts';
import type { Engine } from './engine.ts';
import { processFile } from './gather.ts';
import { EXIT, type Io } from './io.ts';

/** `entente explain FILE`: each event with the words it rests on. */
export function runExplain(path: string, engine: Engine, io: Io): number {
  const { results, problems } = processFile(inputFile(path), engine);
  for (const problem of problems) io.err(`${formatProblem({ ...problem, file: path })}\n`);
  for (const { article, events } of results) {
    io.out(`${article.title ?? article.id}\npublished ${article.published ?? 'unknown'}, ${events.length} events\n\n`);
    for (const event of events) io.out(`${explainEvent(event, article.text)}\n`);
  }
  if (results.length === 0) return EXIT.nothing;
  return skippedFiles(problems) > 0 ? EXIT.someSkipped : EXIT.allRead;
}

function explainEvent(event: PoliticalEvent, text: string): string {
  const { date, type, mode, status, tone, salience, confidence } = event;
  const lines = [
    `${date.edtf} (${date.precision}, ${date.basis})  ${type}${mode === undefined ? '' : `/${mode}`}  ${status}`,
    `  ${event.headline}`,
    `  who: ${names(event.initiators)}${event.recipients.length > 0 ? ` → ${names(event.recipients)}` : ''}`,
    `  tone ${tone}, salience ${salience}, confidence ${confidence}`,
  ];
  for (const { quote, start, spans } of event.sources) {
    lines.push(`  "${quote.replace(/\s+/g, ' ')}" at ${start}`);
    const shown = (label: string, span: readonly [number, number] | undefined) =>
      span === undefined ? [] : [`    ${label}: ${text.slice(span[0], span[1])}`];
    lines.push(...shown('when', spans.time), ...shown('what', spans.action));
    lines.push(...(spans.initiators ?? []).flatMap((span) => shown('by', span)));
    lines.push(...(spans.recipients ?? []).flatMap((span) => shown('on', span)));
  }
  return lines.map((line) => `${printable(line)}\n`).join('');
}

const names = (actors: readonly Actor[]): string => actors.map((actor) => actor.name).join(', ');
