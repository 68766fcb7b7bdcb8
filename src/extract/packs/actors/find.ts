import type { Actor } from '../../../model/index.ts';
import type { ActorKnowledge } from '../../actors/knowledge.ts';
import type { ActorMention, Sentence } from '../../types.ts';
import type { Grammar } from '../grammar/grammar.ts';
import { groupBefore, isGenitive } from './groups.ts';
import { leaderAt } from './leaders.ts';
import type { Hit, PackNames } from './names.ts';
import { referenceAt } from './references.ts';
import { stateAt } from './states.ts';
import { openActorStory, sideOf, stateActor, type ActorStory, type Finding, type Scan } from './story.ts';

/** What finding actors in a language rests on. */
export interface PackActors {
  readonly grammar: Grammar;
  readonly actors: ActorKnowledge;
  readonly names: PackNames;
}

/** All mentions of political actors in an article, in text order. What stands for somebody sees only what was told before it. */
export function findPackActors(
  sentences: readonly Sentence[],
  article: { readonly published: string | null },
  knowledge: PackActors,
): ActorMention[] {
  const story = openActorStory(sentences, article.published, knowledge);
  return story.scans.flatMap((scan) =>
    scan.sentence.kind === 'byline' ? [] : findInScan(story, scan).map((finding) => toMention(scan, finding, story)),
  );
}

function findInScan(story: ActorStory, scan: Scan): Finding[] {
  const found: Finding[] = [];
  const here: Actor[] = [];
  const keep = (finding: Finding): void => {
    const shared = shareRole(story, scan, found.at(-1), finding);
    found.push(shared);
    if (shared.role === 'place') return;
    story.told.push(...shared.actors);
    here.push(...shared.actors);
  };
  for (let at = 0; at < scan.tokens.length; at++) {
    const hit = scan.hits.find((one) => one.from === at);
    const finding = (hit && readHit(story, scan, hit)) ?? referenceAt(story, scan, at, here);
    if (finding) keep(trimmed(finding, found.at(-1)?.to ?? 0));
    at = Math.max(at, (finding?.to ?? hit?.to ?? 0) - 1);
  }
  return found;
}

function readHit(story: ActorStory, scan: Scan, hit: Hit): Finding | undefined {
  if (hit.readings.some(({ kind }) => kind === 'none')) return undefined;
  const introduced = hit.readings.some(({ id }) => story.introduced.has(id));
  const state = introduced ? undefined : stateAt(story, scan, hit);
  if (state) return state;
  const leader = leaderAt(story, scan, hit);
  if (!leader) return introduced ? stateAt(story, scan, hit) : undefined;
  return governmentOf(story, scan, hit, leader) ?? named(hit, leader);
}

function named({ from, to }: Hit, leader: Actor): Finding {
  return { from, to, actors: [leader], kind: 'name', role: 'actor', rule: 'actors/leader' };
}

/** "el Gobierno de Petro": the country, through its leader. */
function governmentOf(story: ActorStory, { tokens }: Scan, hit: Hit, leader: Actor): Finding | undefined {
  const before = tokens[hit.from - 1];
  if (!before?.word || !isGenitive(story.grammar, before.low)) return undefined;
  const from = groupBefore(story.grammar, tokens, hit.from - 1);
  if (from === undefined) return undefined;
  const actors = [stateActor(sideOf(leader), story)];
  return { from, to: hit.to, actors, kind: 'metonym', role: 'actor', rule: 'actors/government' };
}

// A group noun may already belong to the mention before: "el presidente de Rusia y su homólogo chino".
function trimmed(finding: Finding, from: number): Finding {
  return finding.from < from ? { ...finding, from } : finding;
}

/** "en Quito y Lima": what is joined to a scene is one too. */
function shareRole({ grammar }: ActorStory, { tokens }: Scan, before: Finding | undefined, one: Finding): Finding {
  if (before?.role !== 'place' || one.role !== 'actor' || one.actors[0]?.kind === 'leader') return one;
  const between = tokens.slice(before.to, one.from);
  const joined = between.length === 1 && grammar.words.coordinators.has(between[0]!.low);
  return joined && one.to - one.from < 3 && one.kind !== 'demonym' ? { ...one, role: 'place' } : one;
}

function toMention({ sentence, tokens }: Scan, finding: Finding, { grammar }: ActorStory): ActorMention {
  const { from, to, actors, kind, role, rule } = finding;
  const [start, end] = [tokens[from]!.start, tokens[to - 1]!.end];
  const text = sentence.text.slice(start - sentence.start, end - sentence.start);
  return { start, end, text, rule: `${grammar.lang}/${rule}`, actors, kind, role };
}
