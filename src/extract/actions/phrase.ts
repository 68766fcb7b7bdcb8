import { atEnd } from '../text/at-end.ts';
import type { ActorMention } from '../types.ts';
import { thirdPerson } from './inflect.ts';
import type { Item } from './items.ts';
import { sidesOf } from './slots.ts';
import type { Act, Scene } from './act.ts';
import { DETERMINERS, NAMING, PREPOSITIONS, SPEECH } from './words.ts';

const LONGEST = 72;
const LONGEST_PHRASE = 104;

/**
 * The predicate of a headline in the present tense, made of the act's own words: "expels 23 diplomats".
 * Whole phrases are left off until it is short enough; undefined when the verb alone would say nothing.
 */
export function phraseOf(scene: Scene, act: Act, text: (start: number, end: number) => string): string | undefined {
  const { clause } = act;
  if (!clause || act.used[0] !== clause.group.head || !speaksOfInitiators(act)) return undefined;
  if (act.frame.id.startsWith('speech') && SPEECH.has(clause.group.lemma)) return undefined;
  const named = clause.group.lemma !== 'describe' || !act.frame.id.startsWith('speech');
  const object = clause.group.passive ? passiveObject(scene, act, text) : activeObject(scene, act, text);
  if (object === undefined || (object === '' && act.recipients.length > 0 && !act.mutual) || isBroken(object))
    return undefined;
  if (!named && !/ as /.test(object)) return undefined;
  if (lacksName(act, clause.group.lemma, object)) return undefined;
  if (clause.group.passive && /^(?:he|she|it|they|him|them)$/i.test(object)) return undefined;
  // "condemned what it called": the words break off.
  if (/(?:^| )(?:what|whether|how|why)$/i.test(object)) return undefined;
  const many = areSeveral(act.initiators);
  const head = headWord(act, clause.group.lemma, many);
  if (head === undefined) return undefined;
  return inOneLine(`${head} ${object}`);
}

/** Begins with a mark, or has an odd quotation mark. */
const isBroken = (object: string): boolean =>
  /^[,;:.)]/.test(object) || /["“”]/.test(object.replace(/["“][^"“”]*["”]/g, ''));

// "calls the president, Álvaro Uribe": a liar was left off.
function lacksName({ frame, recipients }: Act, lemma: string, object: string): boolean {
  const verdict = frame.id.startsWith('speech') && NAMING.has(lemma);
  return verdict && recipients.some((mention) => object.endsWith(mention.text));
}

/** A leader named beside the own country is one: "President X of Peru asks". */
function areSeveral(mentions: readonly ActorMention[]): boolean {
  const actors = new Map(mentions.flatMap((mention) => mention.actors).map((actor) => [actor.id, actor]));
  const led = new Set([...actors.values()].filter(({ kind }) => kind === 'leader').map(({ country }) => country));
  return [...actors.values()].filter(({ kind, country }) => kind !== 'country' || !led.has(country)).length > 1;
}

/** Any space but a single blank. */
const WIDE = /[^\S ]| {2}/;

const inOneLine = (text: string): string => (WIDE.test(text) ? text.replace(/\s+/g, ' ') : text).trim();

// "received aid from", "mediated between": the verb's subject is not who the act is told of.
function speaksOfInitiators({ frame }: Act): boolean {
  return !frame.flags.has('swap') && !frame.flags.has('bystander');
}

function headWord(act: Act, lemma: string, many: boolean): string | undefined {
  if (!/^[a-z-]+$/.test(lemma) || act.standing === 'denied') return undefined;
  if (act.standing === 'planned') return `to ${lemma}`;
  const present = many ? lemma : thirdPerson(lemma);
  return act.standing === 'alleged' ? `allegedly ${present}` : present;
}

function activeObject(scene: Scene, act: Act, text: (start: number, end: number) => string): string | undefined {
  const clause = act.clause!;
  // "an accord that the two reached here": what they reached stands before.
  if (clause.fronted.length > 0 || clause.opener === 'whom' || Math.min(...act.used) < clause.group.start)
    return undefined;
  const last = Math.max(...act.used);
  const end = Math.max(clause.end, last + 1);
  const full = chunks(scene.items, clause.group.end, end, last).filter((stop) => !cutsClause(scene, act, stop));
  for (let count = full.length; count > 0; count--) {
    const stop = full[count - 1]!;
    const rendered = render(scene.items.slice(clause.group.end, stop), text);
    // Rather somewhat long than cut within a phrase.
    if (rendered.length <= (count === 1 ? LONGEST_PHRASE : LONGEST)) return rendered;
  }
  return last === clause.group.head
    ? undefined
    : render(scene.items.slice(clause.group.end, last + 1), text).slice(0, LONGEST + 1).length > LONGEST
      ? undefined
      : render(scene.items.slice(clause.group.end, last + 1), text);
}

// "accuses Petro of being", "the treatment of Colombians expelled": the clause within goes on.
function cutsClause({ clauses }: Scene, { clause }: Act, stop: number): boolean {
  return clauses.some(
    ({ index, group, end }) =>
      index > clause!.index &&
      (group.kind === 'ing' || group.kind === 'reduced') &&
      group.start < stop &&
      stop < end - 1,
  );
}

/** Ends of the phrases behind a verb, shortest first; none before the words the frame needs. */
function chunks(items: readonly Item[], from: number, to: number, needed: number): number[] {
  const ends: number[] = [];
  for (let at = from; at < to; at++) {
    if (at > needed && at > from && opensPhrase(items, at)) ends.push(at);
    if (at < needed || !closesPhrase(items, at)) continue;
    return at > from ? [...ends, at] : ends;
  }
  let end = to;
  while (end > from && (JOINTS.has(items[end - 1]!.low) || isPreposition(items[end - 1]))) end--;
  return [...ends, Math.max(end, needed + 1)];
}

const JOINTS: ReadonlySet<string> = new Set(['and', 'but', 'or', ',']);

function opensPhrase(items: readonly Item[], at: number): boolean {
  const item = items[at]!;
  return (item.kind === 'time' || (isPreposition(item) && item.low !== 'of')) && !isPreposition(items[at - 1]);
}

function closesPhrase(items: readonly Item[], at: number): boolean {
  const { low, kind } = items[at]!;
  if (low === 'that') return items[at - 1]?.kind !== 'actor';
  if (low === '.') return at === items.length - 1;
  if (low === ',' && isInNumber(items, at)) return false;
  return kind === 'punct' && [',', ';', '.', '('].includes(low);
}

/** "1,200": no comma of the sentence's. */
function isInNumber(items: readonly Item[], at: number): boolean {
  const [before, comma, after] = [items[at - 1], items[at]!, items[at + 1]];
  return before?.end === comma.start && comma.end === after?.start && /\d$/.test(before.low) && /^\d/.test(after.low);
}

function isPreposition(item: Item | undefined): boolean {
  return item?.kind === 'word' && PREPOSITIONS.has(item.low);
}

function passiveObject(scene: Scene, act: Act, text: (start: number, end: number) => string): string | undefined {
  const clause = act.clause!;
  if (act.supplied || act.frame.pieces.length > 0) return undefined;
  let from = clause.group.start;
  while (from > 0 && !['punct', 'time'].includes(scene.items[from - 1]!.kind) && !stopsObject(scene.items[from - 1]!))
    from--;
  // "The curbs that Trump had imposed were lifted": what stands before the verb is a clause of its own.
  const holdsClause = scene.clauses.some(
    ({ group }) => group.kind === 'finite' && group.start >= from && group.end <= clause.group.start,
  );
  // "The envoys of Peru and of Chile": only the tail of a longer phrase.
  if (holdsClause || isPreposition(scene.items[from])) return undefined;
  const rendered = render(scene.items.slice(from, clause.group.start), text);
  // "Two envoys were expelled" began the sentence.
  const object = DETERMINERS.has(scene.items[from]?.low ?? '')
    ? rendered.charAt(0).toLowerCase() + rendered.slice(1)
    : rendered;
  return object === '' || object.length > LONGEST ? undefined : object;
}

function stopsObject(item: Item): boolean {
  return (
    item.kind === 'word' &&
    ['and', 'but', 'that', 'when', 'as', 'while', 'where', 'which', 'who', 'whom', 'after', 'before'].includes(item.low)
  );
}

/** The words that hold a time expression go with it. */
const HOLDING =
  /(?:^|\s+)(?:(?:in|on|at|by|during|for) (?:the )?(?:\w+ )?(?:week|month|half|quarter|days|end|start|beginning|middle) of|on|in|at|by|since|from|until|during|late|early|before|after)$/i;
const ENDS_HOLDING = atEnd(HOLDING);
/** What needs more behind it that was left off. */
const LOOSE = /(?:^|\s+)(?:on|in|at|from|to|by|for|of|over|with|and|but|or)$/i;
const ENDS_LOOSE = atEnd(LOOSE);
const ENDS_MARKED = atEnd(/[,.;:\s]$/);

/** Joins items as they stood, without time expressions; pronouns give way to the names they stand for. */
function render(items: readonly Item[], text: (start: number, end: number) => string): string {
  let out = '';
  let end = -1;
  let named = false;
  for (const item of withoutTail(items)) {
    if (item.kind === 'time') {
      // "the agreement of 1972": part of its name.
      if (out.endsWith(' of')) out += ` ${text(item.start, item.end)}`;
      else if (ENDS_HOLDING.test(out)) out = out.replace(HOLDING, '');
      end = item.end;
      continue;
    }
    const gap = end >= 0 && end < item.start ? ' ' : '';
    end = item.end;
    out +=
      gap +
      (item.actor?.kind === 'pronoun' && !item.possessive && !named
        ? namesOf(item.actor)
        : text(item.start, item.end)) +
      possessorMark(item, text);
    // Behind a name the reader knows whom "him" can mean as well as we do.
    named ||= item.kind === 'actor' && !item.possessive;
  }
  const joined = out.replace(/\s+([,.;:])/g, '$1');
  const whole = ENDS_LOOSE.test(joined) ? joined.replace(LOOSE, '') : joined;
  return ENDS_MARKED.test(whole) ? whole.replace(/[,.;:\s]+$/, '') : whole;
}

/** "recognised him at the time": says nothing. */
function withoutTail(items: readonly Item[]): readonly Item[] {
  const [at, the, time] = items.slice(-3);
  return at?.low === 'at' && the?.low === 'the' && (time?.low === 'time' || time?.low === 'moment')
    ? items.slice(0, -3)
    : items;
}

/** "his" is a possessor by itself, "his predecessor" needs the mark that was folded away. */
function possessorMark(item: Item, text: (start: number, end: number) => string): string {
  const words = text(item.start, item.end);
  const marked = item.actor?.kind !== 'pronoun' || words.includes(' ');
  return item.kind === 'actor' && item.possessive && marked && !words.endsWith('s') ? "'s" : '';
}

function namesOf(mention: ActorMention): string {
  if (sidesOf([mention]).size === 0) return mention.text;
  const names = mention.actors.map((actor) => actor.name);
  return [...(names.length > 1 ? [names.slice(0, -1).join(', ')] : []), ...names.slice(-1)].join(' and ');
}
