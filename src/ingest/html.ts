import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { paragraphs } from './blocks.ts';
import { readDateline } from './dateline.ts';
import { readHtmlMetadata } from './html-metadata.ts';
import { badDate, undated, type Reading } from './metadata.ts';
import { fault, warning, type Complaint } from './problem.ts';

/** What is in the page but not in the article; captions repeat it under other dates. */
const CLUTTER =
  'script,style,noscript,nav,aside,footer,form,figure,iframe,svg,button,template,[role=navigation],[role=banner],[hidden],[id*=cookie],[class*=cookie],[id*=consent]';

/**
 * Reads a saved web page: the readable text by Mozilla's Readability, the metadata from JSON-LD, meta elements and `<time>`.
 * Scripts are never run.
 * @param address where the page was fetched from, if that is known and it does not say itself
 */
export function readHtml(html: string, id: string, address: string | null = null): Reading {
  const complaints: Complaint[] = [];
  if (!/<[a-z!][^>]*>/i.test(html)) {
    return {
      articles: [],
      complaints: [fault('not HTML', 'it holds no element', 'save it as .txt, or save the whole page')],
    };
  }
  try {
    const page = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
    const { document } = parseHTML(page);
    if (depthOf(document) > DEEPEST) throw new RangeError('too deep');
    const { metadata: found, dateProblem } = readHtmlMetadata(document, address);
    if (/<html[\s>]/i.test(html) && !/<\/html\s*>|<\/body\s*>/i.test(html)) {
      complaints.push(
        warning('the page has no end', 'it may have been cut off', 'save it again', html.split('\n').length),
      );
    }
    const text = readableText(document);
    if (text === '') {
      complaints.push(
        fault(
          'no readable article text',
          'the page holds only navigation, or is broken',
          'save the page again, or as text',
        ),
      );
      return { articles: [], complaints };
    }
    // Where the page does not say when, its dateline may.
    const dateline = found.published === null ? readDateline(text) : null;
    const metadata = dateline && 'day' in dateline ? { ...found, published: dateline.day } : found;
    if (metadata.published === null && dateProblem !== null)
      complaints.push(badDate(dateProblem, { line: 1, column: 1 }));
    else if (metadata.published === null)
      complaints.push(undated('<meta property="article:published_time" content="2026-02-03">'));
    return { articles: [{ ...metadata, id, text }], complaints };
  } catch (error) {
    const reason =
      error instanceof RangeError
        ? 'its elements are nested too deeply'
        : error instanceof Error
          ? error.message
          : String(error);
    return { articles: [], complaints: [fault('broken HTML', reason, 'save the page again, or as text')] };
  }
}

/** Deepest nesting that is read; real pages stay below 100, and Readability is quadratic in it. */
const DEEPEST = 1000;

function depthOf(document: Document): number {
  let deepest = 0;
  const stack: [Node, number][] = [[document, 0]];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const [node, depth] = top;
    deepest = Math.max(deepest, depth);
    for (let child = node.firstChild; child && depth <= DEEPEST; child = child.nextSibling)
      stack.push([child, depth + 1]);
  }
  return deepest;
}

function readableText(document: Document): string {
  for (const element of document.querySelectorAll(CLUTTER)) if (!holdsStory(element)) element.remove();
  const fallback = document.body ? paragraphs(document.body) : '';
  const content = new Readability(document, { maxElemsToParse: 100_000 }).parse()?.content;
  if (!content) return fallback;
  const { document: clean } = parseHTML(`<!doctype html><html><head></head><body>${content}</body></html>`);
  return paragraphs(clean.body);
}

/** Sites mark the whole page while its cookie notice is open: what holds the heading or the article is no clutter. */
function holdsStory(element: Element): boolean {
  return /^(?:HTML|BODY|MAIN|ARTICLE)$/i.test(element.tagName) || element.querySelector('h1,article') !== null;
}

/** Text of a piece of HTML, as feeds hold it: paragraphs joined by blank lines, no scripts, nothing judged unreadable. */
export function fragmentText(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><head></head><body>${html}</body></html>`);
  for (const element of document.querySelectorAll(CLUTTER)) element.remove();
  return paragraphs(document.body);
}
