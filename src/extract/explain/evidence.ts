import type { PoliticalEvent, Source } from '../../model/index.ts';
import type { Evidence, EvidenceSide } from '../../model/why.ts';
import { oneLine, quoted } from './words.ts';
import type { ActExplained, ArticleExplained, SentenceExplained } from './types.ts';

/**
 * The evidence for one event, out of everything that was found in an article that reports it.
 * @returns null if no act there is that of the event: it was stated by a table, proposed by a model or put in by hand.
 */
export function evidenceFor(
  article: ArticleExplained,
  event: Pick<PoliticalEvent, 'type' | 'initiators'>,
  source: Source,
): Evidence | null {
  const told = article.sentences
    .flatMap((sentence) => sentence.acts.map((act) => ({ sentence, act })))
    .filter(({ act }) => act.outcome.made)
    .map((one) => ({ ...one, fit: fitness(one, event, source) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit)[0];
  return told ? evidenceOf(told.sentence, told.act) : null;
}

// The words of the act decide; where two acts share them, the kind and who does it. Without marked words the sentence must do.
function fitness(
  { sentence, act }: { sentence: SentenceExplained; act: ActExplained },
  event: Pick<PoliticalEvent, 'type' | 'initiators'>,
  { spans, start, end }: Source,
): number {
  const [from, to] = [sentence.start + act.start, sentence.start + act.end];
  const same = spans.action ? spans.action[0] === from && spans.action[1] === to : start <= from && to <= end;
  if (!same) return 0;
  const sides = act.sides.filter(({ slot }) => slot === 'who').flatMap(({ who }) => who.map(({ id }) => id));
  const who = event.initiators.filter(({ id }) => sides.includes(id)).length;
  if (!spans.action && (act.type !== event.type || who === 0)) return 0;
  return 1 + Number(act.type === event.type) * 2 + who / (event.initiators.length + 1);
}

function evidenceOf(sentence: SentenceExplained, act: ActExplained): Evidence {
  const { frame, outcome } = act;
  return {
    sentence: sentence.number,
    act: {
      said: oneLine(act.text),
      kind: frame.kind,
      pattern: frame.pattern,
      notes: frame.notes,
      type: act.type,
      mode: act.mode,
    },
    sides: act.sides.map((side) => sideOf(sentence, side)),
    status: { is: act.status, reason: act.statusReason },
    date: {
      edtf: act.date.edtf,
      basis: act.date.basis,
      reason: unlabelled(act.date.reason, sentence),
      words: sentence.times.map(({ text, edtf, reason }) => ({ said: oneLine(text), edtf, reason })),
    },
    tone: { is: act.tone, reason: act.toneReason },
    confidence: outcome.made
      ? { is: outcome.confidence, reason: outcome.confidenceReason }
      : { is: 0, reason: outcome.reason },
  };
}

function sideOf(sentence: SentenceExplained, side: ActExplained['sides'][number]): EvidenceSide {
  const mention = sentence.actors.find(({ label }) => label === side.label);
  return {
    slot: side.slot,
    said: oneLine(side.text),
    names: side.who.map(({ name }) => name),
    how: mention?.reason ?? null,
    place: side.reason,
    office: mention?.asOf ?? null,
  };
}

// Labels such as T1 mean something only beside the sentence as the command prints it: the words themselves take their place.
function unlabelled(reason: string, { times }: SentenceExplained): string {
  return reason.replace(/\b(T\d+)( “)?/g, (all, label: string, opening?: string) => {
    const said = times.find((time) => time.label === label)?.text;
    return opening ? '“' : said === undefined ? all : quoted(said);
  });
}
