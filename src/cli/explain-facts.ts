import type { ActExplained, DroppedExplained, Finding, SideExplained } from '../extract/explain/index.ts';
import { TYPE_FACTS, type Actor } from '../model/index.ts';

/** One thing that is said about a finding. */
export interface Fact {
  readonly term: string;
  readonly text: string;
  /** What it rests on; said more quietly. */
  readonly why: string;
}

/** What a finding says, in one line: the words, and what they were taken for. */
export interface Headline {
  readonly said: string;
  readonly means: string;
}

/** The kinds of findings, as the legend tells them. */
export const LEGEND: Record<
  Finding['kind'],
  { readonly letter: string; readonly word: string; readonly about: string }
> = {
  time: { letter: 'T', word: 'when', about: 'a time expression' },
  actor: { letter: 'W', word: 'who', about: 'a leader, state or organisation' },
  act: { letter: 'A', word: 'what', about: 'an act, from which an event is made' },
  dropped: { letter: 'X', word: 'no act', about: 'words known as an act that are none here' },
};

/** What the words of a finding were taken for. */
export function headlineOf(finding: Finding): Headline {
  const said = oneLine(finding.text);
  switch (finding.kind) {
    case 'time':
      return { said, means: `${finding.edtf} (${finding.precision})` };
    case 'actor':
      return { said, means: actorsText(finding.who) };
    case 'act':
      return { said, means: `${typeText(finding)}, ${finding.status}` };
    case 'dropped':
      return { said, means: finding.type === 'NONE' ? 'no act' : `not ${typeText(finding)}` };
  }
}

/** Everything else about a finding, in the order of the stages. */
export function factsOf(finding: Finding): Fact[] {
  switch (finding.kind) {
    case 'time':
      return [{ term: 'why', text: finding.reason, why: finding.rule }];
    case 'actor':
      return [
        { term: 'why', text: finding.reason, why: finding.asOf === null ? finding.rule : '' },
        ...(finding.asOf === null ? [] : [{ term: 'office', text: finding.asOf, why: finding.rule }]),
      ];
    case 'dropped':
      return [{ term: 'why', text: finding.reason, why: frameText(finding) }];
    case 'act':
      return actFacts(finding);
  }
}

function actFacts(act: ActExplained): Fact[] {
  const { statusReason, status, tone, toneReason, date, outcome } = act;
  return [
    { term: 'pattern', text: frameText(act), why: act.frame.notes.join('; ') },
    ...sideFacts(act),
    { term: 'status', text: status, why: statusReason },
    { term: 'date', text: `${date.edtf} (${date.precision}, ${date.basis})`, why: date.reason },
    { term: 'tone', text: signed(tone), why: toneReason },
    ...(outcome.made
      ? [
          { term: 'event', text: outcome.headline, why: outcome.id },
          { term: 'confidence', text: outcome.confidence.toFixed(2), why: outcome.confidenceReason },
          {
            term: 'shown',
            text: relationText(outcome.relations),
            why: `salience ${outcome.salience.toFixed(2)}`,
          },
        ]
      : [{ term: 'no event', text: outcome.reason, why: '' }]),
  ];
}

// Those who fill the same slot for the same reason are told together.
function sideFacts({ sides, mutual }: ActExplained): Fact[] {
  const groups = new Map<string, SideExplained[]>();
  for (const side of sides) {
    const key = `${side.slot} ${side.reason}`;
    groups.set(key, [...(groups.get(key) ?? []), side]);
  }
  return [...groups.values()].map((group) => ({
    term: mutual && group[0]?.slot === 'who' ? 'side' : (group[0]?.slot ?? ''),
    text: group.map(sideText).join(', '),
    why: group[0]?.reason ?? '',
  }));
}

function sideText({ label, text, who }: SideExplained): string {
  const named = actorsText(who);
  const said = oneLine(text);
  const words = named === said || named.startsWith(`${said} (`) ? '' : `“${said}”: `;
  return `${label === null ? '' : `${label} `}${words}${named}`;
}

const MANY = 6;

function relationText(relations: readonly (readonly [string, string])[]): string {
  if (relations.length === 0) return 'in no relation: it does not join two countries';
  const pairs = relations.slice(0, MANY).map((pair) => pair.join('–'));
  const more = relations.length > MANY ? ` and ${relations.length - MANY} more` : '';
  return `in ${relations.length === 1 ? 'the relation' : 'the relations'} ${pairs.join(', ')}${more}`;
}

function frameText({ frame: { kind, pattern } }: ActExplained | DroppedExplained): string {
  return kind === 'other' ? pattern : `${kind} ${pattern}`;
}

/** A type by its plain word, with its mode. */
export function typeText({ type, mode }: Pick<DroppedExplained, 'type' | 'mode'>): string {
  const label = type === 'NONE' ? type : TYPE_FACTS[type].label;
  return mode === null ? label : `${label} (${mode})`;
}

/** Actors by name, with the country of a leader and the code of a country. */
export function actorsText(actors: readonly Actor[]): string {
  return actors
    .map(({ name, kind, country }) =>
      kind === 'organisation' || country === undefined ? name : `${name} (${country})`,
    )
    .join(', ');
}

/** A tone with its sign. */
export const signed = (tone: number): string => (tone > 0 ? `+${tone}` : `${tone}`.replace('-', '−'));

/** Without line breaks and runs of spaces. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
