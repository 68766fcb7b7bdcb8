import { DOMParser } from 'linkedom';
import { fragmentText } from './html.ts';
import { readMetadata, undated, type Reading } from './metadata.ts';
import { fault, type Complaint } from './problem.ts';

/** Elements of an RSS item or Atom entry that may hold its text, the fullest first. */
const CONTENT = ['content:encoded', 'content', 'description', 'summary'];

/**
 * Reads the items of an RSS or Atom feed, each as an article; its id is the file's with the item's number. Entities are not expanded and
 * nothing is fetched.
 */
export function readFeed(text: string, fileId: string): Reading {
  const document = new DOMParser().parseFromString(text, 'text/xml') as unknown as Document;
  const root = document.documentElement?.nodeName.toLowerCase() ?? '';
  if (!['rss', 'feed', 'rdf:rdf'].includes(root)) {
    const why = root === '' ? 'it holds no element' : `its root is <${root.slice(0, 30)}>, not <rss> or <feed>`;
    return { articles: [], complaints: [fault('not a feed', why, 'save an RSS or Atom feed, or the article as HTML')] };
  }
  const channel = [...document.querySelectorAll('channel > title, feed > title')][0]?.textContent?.trim();
  const items = [...document.querySelectorAll('item, entry')];
  const readings = items.map((item, index) => readItem(item, `${fileId}#${index + 1}`, channel ?? null));
  const complaints = readings.flatMap((one) => one.complaints);
  if (items.length === 0) complaints.push(fault('a feed without items', 'there is no article in it', 'save it again'));
  return { articles: readings.flatMap((one) => one.articles), complaints };
}

function readItem(item: Element, id: string, channel: string | null): Reading {
  const fields = fieldsOf(item);
  const title = fields.get('title') ?? null;
  const label = `item ${id.slice(id.lastIndexOf('#') + 1)}: `;
  const say = (one: Complaint): Complaint => ({ ...one, what: label + one.what });
  const html = CONTENT.map((name) => fields.get(name)).find((value) => value !== undefined) ?? '';
  const text = fragmentText(html) || (title ?? '');
  if (text === '')
    return {
      articles: [],
      complaints: [say(fault('no text', 'the item holds neither text nor title', 'leave it out'))],
    };
  const date = fields.get('pubdate') ?? fields.get('published') ?? fields.get('dc:date');
  const { metadata, complaints } = readMetadata({
    title,
    ...(date === undefined ? {} : { date }),
    publisher: channel,
    authors: fields.get('dc:creator') ?? fields.get('author'),
    url: fields.get('link'),
    lang: item.getAttribute('xml:lang'),
  });
  const missing = metadata.published === null && complaints.length === 0 ? [undated('<pubDate> or <published>')] : [];
  return { articles: [{ ...metadata, id, text }], complaints: [...complaints, ...missing].map(say) };
}

/** Child elements by lower-case name, the first of each; an Atom link is its `href`, an author its name. */
function fieldsOf(item: Element): Map<string, string> {
  const fields = new Map<string, string>();
  for (const child of item.children) {
    const name = child.nodeName.toLowerCase();
    const inner = name === 'author' ? (child.querySelector('name') ?? child) : child;
    const value = (name === 'link' && child.getAttribute('href')) || inner.textContent?.trim();
    if (value && !fields.has(name)) fields.set(name, value);
  }
  return fields;
}
