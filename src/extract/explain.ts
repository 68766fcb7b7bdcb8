import type { Trace } from './pipeline.ts';
import type { ActionMention, ActorMention, Mention, Sentence } from './types.ts';

/** Every stage's findings, sentence by sentence, as plain lines; each finding with the rule that made it. */
export function explainText(trace: Trace): string {
  const lines = trace.sentences.flatMap((sentence) => explainSentence(trace, sentence));
  const tail = `${trace.sentences.length} sentences, ${trace.times.length} times, ${trace.actors.length} actors, ${trace.actions.length} actions, ${trace.events.length} events`;
  return [...lines, tail].join('\n');
}

function explainSentence(trace: Trace, sentence: Sentence): string[] {
  const within = <T extends Mention>(all: readonly T[]): T[] =>
    all.filter((one) => one.start >= sentence.start && one.end <= sentence.end);
  return [
    `${sentence.index + 1}. (${sentence.kind}) ${oneLine(sentence.text)}`,
    ...within(trace.times).map((time) => `   time    "${oneLine(time.text)}" = ${time.date.edtf}  [${time.rule}]`),
    ...within(trace.actors).map(
      (actor) => `   actor   "${oneLine(actor.text)}" = ${ids([actor])} (${actor.role})  [${actor.rule}]`,
    ),
    ...within(trace.actions).flatMap((action) => explainAction(trace, action)),
    '',
  ];
}

function explainAction(trace: Trace, action: ActionMention): string[] {
  const dated = trace.dates[trace.actions.indexOf(action)];
  const sides = action.mutual
    ? ids(action.initiators)
    : `${ids(action.initiators)} > ${ids(action.recipients) || 'nobody named'}`;
  return [
    `   action  "${oneLine(action.text)}" = ${action.type}${action.mode ? `/${action.mode}` : ''}, ${action.status}: ${sides}  [${action.rule}: ${action.frame}]`,
    ...(dated
      ? [
          `           dated ${dated.date.edtf}, ${dated.date.basis}${dated.mention ? ` from "${oneLine(dated.mention.text)}"` : ''}`,
        ]
      : []),
  ];
}

function ids(mentions: readonly ActorMention[]): string {
  return [...new Set(mentions.flatMap((mention) => mention.actors.map((actor) => actor.id)))].join(', ');
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
