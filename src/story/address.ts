import { checkStory, type Story, type StoryReading } from './model.ts';

/** How an address tells a story. */
export interface AddressOptions {
  /** Whether notes go along: they are for who speaks, not for who listens. */
  readonly notes: boolean;
}

/**
 * The query and fragment of a story: `?relation=USA-COL&title=…&steps=e1,e2,e3&span2=2025-09-01/2026-02-04#note2=…`, steps counted from 1.
 * Notes stand in the fragment, which browsers send to no server.
 */
export function writeStory(story: Story, { notes }: AddressOptions): { search: string; hash: string } {
  const search = [
    `relation=${encodeURIComponent(story.relation)}`,
    ...(story.title ? [`title=${encodeURIComponent(story.title)}`] : []),
    `steps=${story.steps.map((step) => encodeURIComponent(step.event)).join(',')}`,
    ...story.steps.flatMap(({ span }, at) =>
      span ? [`span${at + 1}=${encodeURIComponent(span).replaceAll('%2F', '/')}`] : [],
    ),
  ];
  const hash = notes
    ? story.steps.flatMap(({ note }, at) => (note ? [`note${at + 1}=${encodeURIComponent(note)}`] : []))
    : [];
  return { search: `?${search.join('&')}`, hash: hash.length ? `#${hash.join('&')}` : '' };
}

/** Reads what {@link writeStory} wrote; a story of null without problems means that the address tells none. */
export function readStory(search: string, hash = ''): StoryReading {
  const params = pairsOf(search);
  const notes = pairsOf(hash);
  const ids = params.get('steps');
  if (!ids) return { story: null, problems: [] };
  const steps = ids.split(',').map((event, at) => {
    const [span, note] = [params.get(`span${at + 1}`), notes.get(`note${at + 1}`)];
    return { event, ...(note ? { note } : {}), ...(span ? { span } : {}) };
  });
  const title = params.get('title');
  return checkStory({ ...(title ? { title } : {}), relation: params.get('relation'), steps });
}

/** Names and values after `?` or `#`, the first of each name; what was encoded wrongly stays as it is. */
function pairsOf(text: string): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const part of text.replace(/^[?#]/, '').split('&')) {
    const cut = part.indexOf('=');
    const name = decoded(cut < 0 ? part : part.slice(0, cut));
    if (!pairs.has(name)) pairs.set(name, cut < 0 ? '' : decoded(part.slice(cut + 1)));
  }
  return pairs;
}

function decoded(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
