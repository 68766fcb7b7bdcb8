import { expect, test } from 'vitest';
import { thirdPerson } from '../../../src/extract/actions/inflect.ts';
import type { Frame } from '../../../src/extract/actions/lexicon.ts';
import { traceArticle, traceDecisions } from '../../../src/extract/pipeline.ts';
import type { ActionMention, ActorMention } from '../../../src/extract/types.ts';
import { articleOf, knowledge } from '../support.ts';
import { sentencesFor } from './lexicon-sentences.ts';

const { lexicon } = knowledge;
const frames = [...lexicon.verbs.values(), ...lexicon.nouns.values()].flat();

const actionsIn = (text: string): readonly ActionMention[] => traceArticle(articleOf(text), knowledge).actions;

const countriesOf = (mentions: readonly ActorMention[]): (string | undefined)[] =>
  mentions.flatMap(({ actors }) => actors.map(({ country }) => country));

/** The entry fires, and France and Germany stand where its slots put them; neither was supplied from elsewhere. */
function isReached(frame: Frame, action: ActionMention): boolean {
  if (action.frame !== frame.id || action.type !== frame.type || action.rule.endsWith('-supplied')) return false;
  const initiators = countriesOf(action.initiators);
  const others = countriesOf([...action.recipients, ...action.bystanders]);
  const [doer, done] = frame.flags.has('swap') ? ['DEU', 'FRA'] : ['FRA', 'DEU'];
  if (action.mutual) return [doer, done].every((side) => initiators.includes(side) || others.includes(side));
  return initiators.includes(doer) && others.includes(done);
}

/** A phrase listed as no act wins over the shorter frame and yields nothing. */
function isShielded(frame: Frame, text: string): boolean {
  const { dropped = [], actions } = traceDecisions(articleOf(text), knowledge);
  const shield = dropped.find((act) => act.frame === frame.id && act.because.id === 'phrase');
  return shield !== undefined && !actions.some(({ start, end }) => start < shield.end && end > shield.start);
}

/** "denied that …" is no act of its own: it tells how its complement stands. */
function isDisclaimed(frame: Frame): boolean {
  const actions = actionsIn(`France ${thirdPerson(frame.first)} that it bombed Germany.`);
  return actions.length === 1 && actions[0]!.status === 'denied' && actions[0]!.type === 'ASSAULT';
}

function works(frame: Frame): boolean {
  if (frame.flags.has('denial')) return isDisclaimed(frame);
  for (const text of sentencesFor(frame, lexicon)) {
    if (frame.type === 'NONE' ? isShielded(frame, text) : actionsIn(text).some((action) => isReached(frame, action)))
      return true;
  }
  return false;
}

test(
  'every entry of the English lexicon can be reached: no other entry always wins over it',
  { timeout: 20_000 },
  () => {
    expect(frames.length).toBeGreaterThan(1200);
    const dead = frames.filter((frame) => !works(frame)).map(({ id, type }) => `${id} (${type})`);
    expect(dead).toEqual([]);
  },
);

test('an entry that another one hides is noticed', () => {
  const hidden: Frame = { ...lexicon.verbs.get('break')!.find(({ id }) => id.includes('@talks'))!, id: 'verb/hidden' };
  expect(works(hidden)).toBe(false);
});
