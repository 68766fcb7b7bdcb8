import type { Engine } from '../../src/cli/engine.ts';
import type { Io } from '../../src/cli/io.ts';
import type { ActorEntry, Article, PoliticalEvent } from '../../src/model/index.ts';

/** One meeting of two countries for each article that says "met"; enough to test what is around the rules. */
export const smallEngine: Engine = {
  extract: (article) => (article.text.includes('met') ? [meeting(article)] : []),
  trace: (article) => ({
    article,
    topic: null,
    sentences: [
      { index: 0, paragraph: 0, start: 0, end: article.text.length, text: article.text, kind: 'body', quotations: [] },
    ],
    times: [],
    actors: [],
    actions: [],
    dates: [],
    events: smallEngine.extract(article),
  }),
  decisions: (article) => smallEngine.trace(article),
  lexicon: { forms: new Map(), verbs: new Map(), nouns: new Map(), nounForms: new Map(), polarity: new Map() },
  actors: [country('USA', 'United States', 'us'), country('COL', 'Colombia', 'co'), country('FRA', 'France', 'fr')],
};

function country(id: string, name: string, flag: string): ActorEntry {
  return { id, name, kind: 'country', country: id, aliases: [], flag };
}

function meeting(article: Article): PoliticalEvent {
  const start = article.text.indexOf('met');
  const day = article.published;
  const side = (id: string, name: string) => ({ id, name, kind: 'country' as const, country: id });
  return {
    id: `${article.id}-met`,
    date: {
      edtf: day ?? 'XXXX',
      start: day,
      end: day,
      precision: day ? 'day' : 'unknown',
      basis: day ? 'publication' : 'unknown',
    },
    type: 'CONSULT',
    mode: 'meet',
    tone: 2.5,
    status: 'occurred',
    headline: 'The two presidents meet',
    initiators: [side('COL', 'Colombia'), side('USA', 'United States')],
    recipients: [],
    salience: 0.5,
    confidence: 0.8,
    sources: [{ article: article.id, quote: 'met', start, end: start + 3, spans: {}, published: day }],
  };
}

/** An Io that remembers. */
export function recorder(): Io & { stdout: string; stderr: string } {
  const io = {
    stdout: '',
    stderr: '',
    isTerminal: false,
    out: (text: string) => void (io.stdout += text),
    err: (text: string) => void (io.stderr += text),
  };
  return io;
}
