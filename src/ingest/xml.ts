import { DOMParser } from 'linkedom';
import { localName } from './blocks.ts';
import { readFeed } from './feed.ts';
import { readHtml } from './html.ts';
import type { Reading } from './metadata.ts';
import { readNewsml } from './newsml.ts';
import { readNitf } from './nitf.ts';
import { fault, warning, type Complaint } from './problem.ts';

/** A reader of a parsed document whose root it knows. */
type XmlReader = (root: Element, fileId: string) => Reading;

const NEWSML: readonly string[] = ['newsitem', 'newsmessage', 'packageitem'];

/**
 * Reads `.xml` by its root element: a feed, NITF, NewsML-G2 or XHTML. Entities of a document type are never expanded and nothing is fetched.
 */
export function readXml(text: string, fileId: string): Reading {
  const root = rootName(text);
  if (root === 'html') return readHtml(text, fileId);
  const reader: XmlReader | null = root === 'nitf' ? readNitf : NEWSML.includes(root ?? '') ? readNewsml : null;
  const cut = root === null ? [] : cutOff(text, root);
  if (!reader) return withComplaints(refusal(root) ?? readFeed(text, fileId), cut);
  try {
    const document = new DOMParser().parseFromString(text, 'text/xml') as unknown as Document;
    const element = document.documentElement as Element | null;
    if (element) return withComplaints(reader(element, fileId), cut);
    return { articles: [], complaints: [fault('broken XML', 'it holds no element', 'save it again')] };
  } catch (error) {
    const reason = error instanceof RangeError ? 'its elements are nested too deeply' : String(error);
    return { articles: [], complaints: [fault('broken XML', reason, 'export it again')] };
  }
}

/** Local name of the first element in lower case, without parsing; null when there is none. */
export function rootName(text: string): string | null {
  const start = /^(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!doctype(?:[^[>]|\[[\s\S]*?\]\s*)*>)*/i.exec(text)![0].length;
  const name = /^<([\p{L}_][\p{L}\p{N}_.:-]*)/u.exec(text.slice(start, start + 200))?.[1];
  return name === undefined ? null : localName(name).toLowerCase();
}

function refusal(root: string | null): Reading | null {
  if (root !== 'newsml') return null;
  const why = 'its root is <NewsML>, the version before NewsML-G2';
  return { articles: [], complaints: [fault('NewsML 1 is not read', why, 'export it as NewsML-G2 or NITF')] };
}

/** XML is read as far as it goes; that it stops short is said. */
function cutOff(text: string, root: string): Complaint[] {
  const tail = text.slice(-500).toLowerCase();
  if (new RegExp(`</(?:[\\w.-]+:)?${root.replace(/\W/g, '\\$&')}\\s*>`).test(tail) || /\/>\s*$/.test(tail)) return [];
  const what = 'the document has no end';
  return [warning(what, `"</${root}>" is missing; it may have been cut off`, 'save it again', text.split('\n').length)];
}

function withComplaints(reading: Reading, more: readonly Complaint[]): Reading {
  return { ...reading, complaints: [...more, ...reading.complaints] };
}
