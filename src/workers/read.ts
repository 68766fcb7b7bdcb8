import type { ToReader } from '../model/reading.ts';
import { createReader, knowledgeOf } from './read-articles.ts';

const texts = import.meta.glob<string>('../../data/{reference,lexicon}/**/*.{csv,json}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const files = Object.fromEntries(Object.entries(texts).map(([path, text]) => [path.replace(/^.*?\/data\//, ''), text]));
const read = createReader(knowledgeOf(files), () => performance.now());

self.addEventListener('message', ({ data }: MessageEvent<ToReader>) => self.postMessage(read(data)));
