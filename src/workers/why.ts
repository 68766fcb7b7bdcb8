import type { ToWhy } from '../model/why.ts';
import { createReasons } from './give-reasons.ts';
import { knowledgeOf } from './read-articles.ts';

const texts = import.meta.glob<string>('../../data/{reference,lexicon}/**/*.{csv,json}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const files = Object.fromEntries(Object.entries(texts).map(([path, text]) => [path.replace(/^.*?\/data\//, ''), text]));
const reasons = createReasons(knowledgeOf(files));

self.addEventListener('message', ({ data }: MessageEvent<ToWhy>) => self.postMessage(reasons(data)));
