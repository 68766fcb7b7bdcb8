import { formatDay } from '../../model/index.ts';
import type { ActorMention, Sentence } from '../types.ts';
import { delegateOf, ofAdministration } from './delegates.ts';
import { findReferences } from './references.ts';
import { isHomonym } from './homonyms.ts';
import type { ActorKnowledge } from './knowledge.ts';
import { leaderAt } from './leaders.ts';
import type { Name, NameKind } from './names.ts';
import { isNamesake } from './place.ts';
import { stateAt } from './states.ts';
import { openStory, type Finding, type Hit, type Placed, type SentenceScan, type Story } from './story.ts';

/**
 * All mentions of political actors in an article, in text order: leaders, countries by name, adjective or capital, organisations,
 * and what stands for one of them ("the two leaders", "he").
 */
export function findActors(
  sentences: readonly Sentence[],
  article: { readonly published: string | null; readonly title?: string | null },
  knowledge: ActorKnowledge,
): ActorMention[] {
  const story = openStory(sentences, article.published, knowledge);
  for (const scan of story.scans) {
    const names = shareRoles(scan, findNames(story, scan));
    for (const finding of findReferences(story, scan, names)) story.told.push(placed(finding, scan));
  }
  return story.told.map(toMention);
}

/** The names in one sentence; they see only what earlier sentences and earlier words told. */
function findNames(story: Story, scan: SentenceScan): Finding[] {
  const found: Finding[] = [];
  const before = story.told.length;
  for (const hit of scan.hits) {
    if (hit.from < (found.at(-1)?.to ?? 0)) continue;
    const finding = readHit(story, scan, hit);
    if (!finding) continue;
    found.push(finding);
    story.told.push(placed(finding, scan));
  }
  // The sentence's findings are told again in their final order, with the references among them.
  story.told.length = before;
  return found;
}

const KINDS = new WeakMap<Name, ReadonlySet<NameKind>>();

function kindsOf(name: Name): ReadonlySet<NameKind> {
  const known = KINDS.get(name);
  if (known) return known;
  const kinds = new Set(name.readings.map((reading) => reading.kind));
  KINDS.set(name, kinds);
  return kinds;
}

// Written out: to spread an object and add to it takes V8 a hundred times as long.
const placed = ({ from, to, actors, kind, role, rule }: Finding, scan: SentenceScan): Placed => ({
  from,
  to,
  actors,
  kind,
  role,
  rule,
  scan,
});

function readHit(story: Story, scan: SentenceScan, hit: Hit): Finding | undefined {
  const kinds = kindsOf(hit.name);
  if (kinds.has('none') || (kinds.has('igo') && isLongerName(scan, hit)) || isLaw(scan, hit)) return undefined;
  if ((kinds.has('capital') || kinds.has('seat')) && isNamesake(scan.tokens, hit.to)) return undefined;
  if (!isHomonym(story, scan, hit)) {
    const administration = ofAdministration(story, scan, hit) ?? delegateOf(story, scan, hit);
    if (administration) return administration;
    const introduced = kinds.has('surname') && hit.name.readings.some(({ id }) => story.introduced.has(id));
    if (!introduced || !kinds.has('capital')) {
      const state = stateAt(story, scan, hit);
      if (state) return state;
    }
  } else if (!kinds.has('leader')) return undefined;
  return kinds.has('leader') || kinds.has('surname') ? leaderAt(story, scan, hit) : undefined;
}

/** "the Cuban Democracy Act": a law's name acts for nobody. */
function isLaw({ tokens }: SentenceScan, { to }: Hit): boolean {
  if (tokens[to - 1]!.possessive) return false;
  for (let at = to; at < to + 6; at++) {
    const token = tokens[at];
    if (!token || (token.gap !== 'space' && token.gap !== 'joint')) return false;
    if (token.cap && LAWS.test(token.key)) return at > to;
    if (!token.cap && token.key !== 'and' && token.key !== 'of') return false;
  }
  return false;
}

const LAWS = /^(?:act|amendment|doctrine|protocol|bill)$/;

/** "Algeria's High Security Council" is not the one of the United Nations. */
function isLongerName({ tokens }: SentenceScan, { from, to }: Hit): boolean {
  const before = tokens[from - 1];
  if (to - from < 2 || from < 2 || !before?.cap || before.possessive) return false;
  return tokens[from]!.gap === 'space' && !/^(?:un|nations|the)$/.test(before.key);
}

/** "Chile, Argentina and the United States" are all places, "Egyptian and Syrian forces" both actors. */
function shareRoles(scan: SentenceScan, found: readonly Finding[]): Finding[] {
  const shared = [...found];
  for (let k = shared.length - 2; k >= 0; k--) {
    const [one, next] = [shared[k]!, shared[k + 1]!];
    if (isAdjective(one) && isAdjective(next) && next.role === 'actor' && areListed(scan, one, next))
      shared[k] = { ...one, role: 'actor' };
  }
  for (let k = 1; k < shared.length; k++) {
    const [before, one] = [shared[k - 1]!, shared[k]!];
    const place =
      before.role === 'place' && one.role === 'actor' && one.actors[0]?.kind !== 'leader' && !isAdjective(one);
    // "after talks in Geneva, the United States and China agreed": a town and states make no list.
    const alike = before.kind === one.kind;
    if (place && (isWithin(scan, before, one) || areListed(scan, before, one, alike ? shared[k + 1] : undefined)))
      shared[k] = { ...one, role: 'place' };
  }
  return shared;
}

const isAdjective = (finding: Finding): boolean => finding.kind === 'demonym' && finding.rule !== 'actors/people';

/** "Washington, U.S.": the country a town lies in. */
const isWithin = ({ tokens }: SentenceScan, town: Finding, state: Finding): boolean =>
  state.from === town.to && tokens[state.from]!.gap === 'comma' && town.actors[0]?.id === state.actors[0]?.id;

/** Joined by "and", or by a comma that a list goes on behind. */
function areListed(scan: SentenceScan, one: Finding, next: Finding, after?: Finding): boolean {
  const { text } = scan.sentence;
  const between = (a: Finding, b: Finding): string =>
    text.slice(scan.tokens[a.to - 1]!.end, scan.tokens[b.from]!.start);
  const link = between(one, next);
  if (/^,? (and|or) (the )?$/.test(link)) return true;
  return /^, (the )?$/.test(link) && !!after && /^,? (and |or )?(the )?$/.test(between(next, after));
}

function toMention({ scan, from, to, actors, kind, role, rule }: Placed): ActorMention {
  const { sentence, tokens } = scan;
  const [start, end] = [tokens[from]!.start, tokens[to - 1]!.end];
  return {
    start: sentence.start + start,
    end: sentence.start + end,
    text: sentence.text.slice(start, end),
    rule,
    actors,
    kind,
    role,
    ...(scan.day === null ? {} : { asOf: formatDay(scan.day) }),
  };
}
