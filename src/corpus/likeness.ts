import type { Actor, PoliticalEvent } from '../model/index.ts';

/** Dice coefficient of the words of four letters and more, cut to five so that "agreed" meets "agreement". */
export function headlineLikeness(one: string, other: string): number {
  const [a, b] = [stems(one), stems(other)];
  if (a.size + b.size === 0) return one === other ? 1 : 0;
  return dice(a, b);
}

/**
 * How much two reports share of what they say beyond who acts: of their headlines, if that is more than the kind of act, or of their sentences,
 * whichever is more.
 */
export function kinship(one: PoliticalEvent, other: PoliticalEvent): number {
  const names = stems([...namesOf(one), ...namesOf(other)].join(' '));
  const said = (text: string): Set<string> =>
    new Set([...stems(text)].filter((stem) => !names.has(stem) && !COMMON.has(stem)));
  const [title, rival] = [said(one.headline), said(other.headline)];
  const [sentence, tale] = [said(one.sources[0]!.quote), said(other.sources[0]!.quote)];
  const telling = [...title].some((stem) => rival.has(stem) && !KIND.has(stem));
  // One word that two sentences share is chance.
  const tell = [...sentence].filter((stem) => tale.has(stem)).length > 1;
  return Math.max(telling ? dice(title, rival) : 0, tell ? dice(sentence, tale) : 0);
}

/** Whether a headline says no more than that a pact was made or a blow struck: "They sign it", "India strikes Pakistan". */
export function isBare(event: PoliticalEvent): boolean {
  if (event.type === 'AGREE' && POINTS_BACK.test(event.headline)) return true;
  const names = stems(namesOf(event).join(' '));
  return [...stems(event.headline)].every((stem) => names.has(stem) || PLAIN.has(stem) || COMMON.has(stem));
}

/** Whether a headline names who acts and the kind of act and nothing else, as the extractor's plain headlines do. */
export function isPlain(event: PoliticalEvent): boolean {
  const names = stems(namesOf(event).join(' '));
  return [...stems(event.headline)].every((stem) => names.has(stem) || KIND.has(stem) || COMMON.has(stem));
}

const POINTS_BACK =
  /\b(?:it|the (?:accord|agreement|convention|deal|declaration|pact|text|treaty))\b(?! (?:about|against|for|on|over|to)\b)/iu;

/** Words cut like the others that name a pact or a blow and nothing of what it was about. */
const PLAIN = stems(
  'accord agree agreement announce attack bomb bombs conclude deal declaration hits make pact raid reach sign signs strike treaty',
);

/** Words of the extractor's plain headlines, for want of the article's own: that two reports share them says nothing. */
const KIND = stems(
  `accord accuse agreement apologise arrest attack calls clash close coercion concession cooperate criticise cuts diplomats ends envoy envoys
  expel fighting forces gives hold holds impose invade invite make makes measures meet meets mission moves nationals praise property protest
  reach rebuff recall recognise request restore restrictions seize shows sign signs speak steps strike summit support surrender takes talks
  tariffs telephone territory threaten ties topple uses visit visits wages withdraw`,
);

/** Words that any two sentences may share: small ones, times, and what the acting side is called. */
const COMMON = stems(
  `about after again against also back been before between both countries during earlier from government have here into last leader
  minister more next other over president prime same side that their then there they this which when while will with year
  days month week monday tuesday wednesday thursday friday saturday sunday
  january february march april june july august september october november december`,
);

function stems(text: string): Set<string> {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []).map((word) => word.slice(0, 5));
  return new Set(words);
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  return (2 * [...a].filter((stem) => b.has(stem)).length) / (a.size + b.size);
}

const namesOf = ({ initiators, recipients }: PoliticalEvent): string[] =>
  [...initiators, ...recipients].map(({ name }: Actor) => name);
