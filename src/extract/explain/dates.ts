import type { Dated } from '../events/assemble.ts';
import type { ActionMention, Mention } from '../types.ts';
import { whereabouts, type Context } from './context.ts';
import type { DateExplained } from './types.ts';
import { listed, quoted } from './words.ts';

/** The date chosen for an act, with what it rests on. */
export function explainDate(context: Context, action: ActionMention, dated: Dated): DateExplained {
  const { edtf, precision, basis } = dated.date;
  const reason = dated.mention ? mentioned(context, action, dated) : inferred(context, action, dated);
  return { edtf, precision, basis, reason };
}

function mentioned(context: Context, { clause }: ActionMention, { mention, date }: Dated): string {
  const label = mention && context.labelOf(mention);
  const name = mention ? `${label ? `${label} ` : ''}${quoted(mention.text)}` : '';
  const trimmed = mention && mention.date.edtf !== date.edtf ? `, of ${mention.date.edtf} its beginning` : '';
  if (!mention || label === null) return `${name} ${mention ? whereabouts(context, mention) : ''}${trimmed}`.trim();
  const inside = mention.start >= clause[0] && mention.end <= clause[1];
  return `${name} ${inside ? 'stands in its own clause' : `stands ${beside(mention, clause)} its clause, with none nearer`}${trimmed}`;
}

const beside = (mention: Mention, clause: ActionMention['clause']): string =>
  mention.end <= clause[0] ? 'before' : 'behind';

function inferred(context: Context, action: ActionMention, { date }: Dated): string {
  const { article, times } = context.trace;
  const others = times.flatMap((time) => context.labelOf(time) ?? []);
  const belongs = others.length === 1 ? 'belongs' : 'belong';
  const spare = others.length === 0 ? 'no time words in the sentence' : `${listed(others)} ${belongs} to other words`;
  switch (date.basis) {
    case 'relative':
      return 'counted from the clause before, by so many days or weeks';
    case 'narrative':
      return `${spare}; goes on from the date told before${source(context, action, date.edtf)}`;
    case 'publication':
      return `${spare}, and no date carries over: on or shortly before the article’s own, ${article.published ?? date.edtf}`;
    default:
      return `${spare}, and the article has no date of its own`;
  }
}

// Which words the story's date was read from.
function source(context: Context, action: ActionMention, edtf: string): string {
  const { actions, dates } = context.trace;
  const told = dates.slice(0, actions.indexOf(action)).findLast(({ date, mention }) => mention && date.edtf === edtf);
  if (!told?.mention) return '';
  const where = whereabouts(context, told.mention);
  return `: ${quoted(told.mention.text)}${where === '' ? '' : ` ${where}`}`;
}
