import { correct } from './correct.ts';
import { dates } from './dates.ts';
import { event } from './event.ts';
import { find } from './find.ts';
import { kinds } from './kinds.ts';
import { story } from './story.ts';
import { view } from './view.ts';

/** Spanish: the English of a text, and its own. */
export const es: Readonly<Record<string, string>> = {
  ...view,
  ...find,
  ...event,
  ...kinds,
  ...dates,
  ...correct,
  ...story,
};
