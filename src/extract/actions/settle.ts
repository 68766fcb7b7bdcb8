import type { ActorMention } from '../types.ts';
import type { Clause } from './clauses.ts';
import type { Item } from './items.ts';
import type { Frame } from './lexicon.ts';
import type { Match } from './match.ts';
import type { Standing } from './modality.ts';
import { foreignPart, sidesOf, sidesWithin } from './slots.ts';
import { lastPair, lastTarget, partnerOf } from './story.ts';
import { FORCEFUL } from './act.ts';
import type { Act, Scene, Sides } from './act.ts';
import { NON_STATE, PREPOSITIONS } from './words.ts';

/** Completes an act: mutual acts have only initiators, a side left out comes from the story, domestic acts fall away. */
export function settle(
  scene: Scene,
  match: Match,
  standing: Exclude<Standing, null>,
  clause: Clause | null,
  given: Sides,
): Act | null {
  const { frame } = match;
  const turned = frame.flags.has('swap') ? { initiators: given.recipients, recipients: given.initiators } : given;
  const led = turned.initiators.length > 0 ? turned : withInitiators(scene, frame, turned);
  if (!led || led.initiators.length === 0) return null;
  const own = sidesOf(led.initiators);
  const mutual =
    frame.flags.has('mutual') || (own.size > 1 && led.recipients.length === 0 && isMutual(scene, frame, clause));
  const whole =
    led.recipients.length > 0 || (mutual && own.size > 1) ? led : withRecipients(scene, frame, standing, clause, led);
  if (!whole || lacksOther(frame, whole, own, mutual)) return null;
  return { frame, used: match.used, standing, clause, supplied: whole !== turned, ...rolesOf(frame, whole, mutual) };
}

/** A mutual act needs two sides; and "India and Pakistan condemned the bombing" blames neither of them. */
function lacksOther(frame: Frame, { recipients }: Sides, own: ReadonlySet<string>, mutual: boolean): boolean {
  if (recipients.length > 0) return false;
  return frame.flags.has('mutual') ? own.size < 2 : !mutual && own.size > 1 && frame.type === 'ACCUSE';
}

function rolesOf(
  { flags }: Frame,
  { initiators, recipients }: Sides,
  mutual: boolean,
): Pick<Act, 'mutual' | 'initiators' | 'recipients' | 'bystanders'> {
  if (flags.has('bystander')) return { mutual: true, initiators: recipients, recipients: [], bystanders: initiators };
  if (mutual) return { mutual, initiators: [...initiators, ...recipients], recipients: [], bystanders: [] };
  return { mutual, initiators, recipients, bystanders: [] };
}

/** Passives without "by": the other side of what the story tells, or both sides of a mutual act. */
function withInitiators(scene: Scene, frame: Frame, { recipients }: Sides): Sides | null {
  // "Had been criticised": by whom, nobody says.
  if (!frame.flags.has('foreign') || (frame.type === 'ACCUSE' && frame.mode !== 'protest')) return null;
  // "Mitterrand was captured in 1940": who laid hands on a person is not for us to supply.
  if (FORCEFUL.has(frame.type) && recipients.some(({ actors }) => actors.some(({ kind }) => kind === 'leader')))
    return null;
  // "Shots were fired": by whom, nobody says.
  if (frame.type === 'ASSAULT' && !frame.flags.has('mutual')) return null;
  const sides = sidesOf(recipients);
  if (sides.size === 1) return { initiators: partnerOf(scene.story, sides), recipients };
  if (sides.size > 1)
    return frame.flags.has('mutual') || MUTUAL_TYPES.has(frame.type)
      ? { initiators: recipients, recipients: [] }
      : null;
  return frame.flags.has('mutual') ? { initiators: pairOf(scene), recipients: [] } : null;
}

/** "A treaty was concluded": by the pair the story tells of, unless the sentence names somebody else. */
function pairOf({ story, items }: Scene): ActorMention[] {
  const pair = lastPair(story);
  const others = items.some(({ actor }) => actor?.role === 'actor' && foreignPart(actor, sidesOf(pair)).length > 0);
  return others ? [] : pair;
}

/** Acts that imply another side get it from the story; what a side denies needs none. */
function withRecipients(
  scene: Scene,
  frame: Frame,
  standing: Standing,
  clause: Clause | null,
  { initiators }: Sides,
): Sides | null {
  const own = sidesOf(initiators);
  if (standing === 'denied') {
    const disclaimed = scene.clauses[clause?.governor ?? -1]?.group.lemma === 'deny';
    return disclaimed || frame.flags.has('foreign') ? { initiators, recipients: [] } : null;
  }
  if (!frame.flags.has('foreign')) return null;
  if (clause && dealsWithOthers(scene, frame, clause)) return null;
  // Whom a planned attack would hit is not for us to supply.
  if (standing === 'planned' && (frame.type === 'ASSAULT' || frame.type === 'COERCE')) return null;
  if (clause && (deploresDeed(scene, frame, clause) || strikesUnnamed(scene, frame, clause))) return null;
  const here = frame.type === 'MOBILIZE' ? onlyOther(scene, own) : [];
  if (here.length > 0) return { initiators, recipients: here };
  const partner = partnerOf(scene.story, own);
  if (partner.length > 0 || !VERBAL_TYPES.has(frame.type)) return { initiators, recipients: partner };
  return { initiators, recipients: lastTarget(scene.story).filter((mention) => !sidesWithin(mention, own)) };
}

// "put its army on alert because of barricades in Kosovo": the one other side that the sentence names.
function onlyOther({ items }: Scene, own: ReadonlySet<string>): ActorMention[] {
  const others = items.flatMap(({ actor }) => foreignPart(actor, own));
  return sidesOf(others).size === 1 ? others.slice(0, 1) : [];
}

// "opened talks with the guerrillas": the other side is said, and is no state.
function dealsWithOthers({ items }: Scene, { whom, type: frame }: Frame, { group, end }: Clause): boolean {
  for (let at = group.end; at < end; at++) {
    if (!PARTY_SLOTS.has(items[at]!.low) || !whom.includes(items[at]!.low)) continue;
    for (let next = at + 1; next < Math.min(end, at + 8); next++) {
      const { kind, low, cap } = items[next]!;
      if (kind === 'punct' || kind === 'time' || PREPOSITIONS.has(low) || (cap && TITLES.test(low))) break;
      // "signed an accord with the Saar": a name that is no actor of ours.
      if (NON_STATE.has(low) || (cap && items[at]!.low === 'with')) return true;
      if (frame === 'CONSULT' && items[at]!.low === 'with' && isBody(items, next)) return true;
    }
  }
  return false;
}

// "has bombed them": whoever they are, the sentence does not name them, and they need not be the story's other side.
const strikesUnnamed = ({ items }: Scene, { type }: Frame, { group }: Clause): boolean =>
  type === 'ASSAULT' && !group.passive && items[group.end]?.low === 'them';

// "condemned the attacks of September 11", "denounced the bombing in Riyadh": whose deed it was is not for us to say.
function deploresDeed({ items }: Scene, frame: Frame, { group, end }: Clause): boolean {
  if (frame.type !== 'ACCUSE') return false;
  const head = items.slice(group.end, Math.min(end, group.end + 4)).find(({ low }) => DEEDS.test(low));
  const next = head && items[head.index + 1];
  return next !== undefined && (next.kind === 'time' || /^(?:of|in|at|on|outside|near)$/.test(next.low));
}

const DEEDS =
  /^(?:attacks?|bombings?|killings?|murders?|assassinations?|massacres?|shootings?|blasts?|coup|terrorism|violence)$/;

// "with the policemen of the garrison": people of no office, who are no counterpart.
const isBody = (items: readonly Item[], at: number): boolean =>
  /^(?:the|some|several|a|an)$/.test(items[at - 1]?.low ?? '') && BODIES.test(items[at]!.low);

const BODIES =
  /^(?:policem[ae]n|soldiers?|students?|survivors?|villagers?|workers?|families|relatives|children|pilgrims?|executives?|bankers?|businessm[ae]n|journalists?|artists?|athletes?|residents?|crowd|nurses?|doctors?|veterans?)$/;

const TITLES =
  /^(?:foreign|prime|defen[cs]e|interior|trade|minister|president|secretary|vice|deputy|general|ambassador|mr|mrs|ms|king|queen|prince|sheikh|chancellor|premier|senator|parliament|government|cabinet|ministry|i)\.?$/;

const PARTY_SLOTS: ReadonlySet<string> = new Set(['with', 'to', 'against']);

// "France and Britain bombed" is no war between the two; "bombed each other" is.
function isMutual({ items }: Scene, frame: Frame, clause: Clause | null): boolean {
  if (!MUTUAL_TYPES.has(frame.type)) return false;
  if (!ONE_SIDED.has(frame.type) || clause === null) return true;
  return items
    .slice(clause.start, clause.end)
    .some(({ low }) => low === 'each' || low === 'another' || low === 'other');
}

const ONE_SIDED: ReadonlySet<string> = new Set(['ASSAULT', 'ACCUSE', 'SANCTION', 'CONCEDE', 'SUPPORT']);

const VERBAL_TYPES: ReadonlySet<string> = new Set(['ACCUSE', 'SUPPORT', 'REJECT']);

const MUTUAL_TYPES: ReadonlySet<string> = new Set([
  'AGREE',
  'CONSULT',
  'COOPERATE',
  'ASSAULT',
  'RETREAT',
  'SUPPORT',
  'ACCUSE',
  'CONCEDE',
  'SANCTION',
]);
