import { localName, paragraphs } from './blocks.ts';
import { all, at, attributeAt, bylineNames, oneLine, textAt } from './elements.ts';
import { datedReading } from './agency.ts';
import { fragmentText } from './html.ts';
import type { Reading } from './metadata.ts';
import { nitfText } from './nitf.ts';
import { fault, type Complaint } from './problem.ts';

/**
 * Reads NewsML-G2: every text item of a message, or the one item of a file. The day is that on which the content was made, else that of the
 * item's first version, else of this one. Pictures and packages hold no story; a cancelled or withheld item is left out.
 */
export function readNewsml(root: Element, fileId: string): Reading {
  const items = nameOf(root) === 'newsitem' ? [root] : all(root, 'newsItem');
  const texts = items.filter((item) => /^ninat:text$|^$/.test(attributeAt(item, 'itemClass', 'qcode') ?? ''));
  if (texts.length === 0) {
    const why = items.length === 0 ? `<${root.nodeName}> holds no <newsItem>` : 'its items are pictures or packages';
    return { articles: [], complaints: [fault('no text item', why, 'export the text items')] };
  }
  const readings = texts.map((item, index) => {
    const reading = readItem(item, texts.length === 1 ? fileId : `${fileId}#${index + 1}`);
    const label = texts.length === 1 ? '' : `item ${index + 1}: `;
    const say = (one: Complaint): Complaint => ({ ...one, what: label + one.what });
    return { ...reading, complaints: reading.complaints.map(say) };
  });
  return { articles: readings.flatMap((one) => one.articles), complaints: readings.flatMap((one) => one.complaints) };
}

function readItem(item: Element, id: string): Reading {
  const status = attributeAt(item, 'pubStatus', 'qcode') ?? 'stat:usable';
  if (!/usable$/.test(status)) {
    const why = `its pubStatus is "${status}"`;
    return { articles: [], complaints: [fault('withdrawn by its agency', why, 'leave it out')] };
  }
  const text = storyOf(item);
  if (text === '') {
    const why = at(item, 'remoteContent') ? 'its content lies elsewhere (<remoteContent>)' : '<contentSet> holds none';
    return { articles: [], complaints: [fault('no article text', why, 'export it with inline content')] };
  }
  const creators = [...(at(item, 'contentMeta')?.children ?? [])].filter((one) => nameOf(one) === 'creator');
  const by = bylineNames(textAt(item, 'contentMeta/by'));
  return datedReading(
    { id, text },
    {
      title: textAt(item, 'contentMeta/headline') ?? textAt(item, 'itemMeta/title'),
      publisher: partyOf(at(item, 'itemMeta/provider')) ?? partyOf(at(item, 'contentMeta/infoSource')),
      authors: by.length > 0 ? by : creators.map(partyOf).filter((one) => one !== null),
      url: item.getAttribute('guid'),
      lang: attributeAt(item, 'contentMeta/language', 'tag') ?? item.getAttribute('xml:lang'),
    },
    ['contentMeta/contentCreated', 'itemMeta/firstCreated', 'itemMeta/versionCreated'].map((path) => [
      path,
      textAt(item, path),
    ]),
    '<contentCreated>2026-02-03T10:15:00Z</contentCreated>',
  );
}

/** The first content that gives text: XHTML or NITF in place, or plain text and escaped HTML as data. */
function storyOf(item: Element): string {
  for (const content of all(item, 'inlineXML', 'inlineData')) {
    const type = content.getAttribute('contenttype')?.toLowerCase() ?? '';
    const raw = content.textContent ?? '';
    const text =
      nameOf(content) === 'inlinexml' ? markupText(content) : /html/.test(type) ? fragmentText(raw) : plainText(raw);
    if (text !== '') return text;
  }
  return '';
}

function markupText(content: Element): string {
  const nitf = at(content, 'body.content');
  return nitf ? nitfText(nitf) : paragraphs(at(content, 'body') ?? content);
}

function plainText(raw: string): string {
  const text = raw.replace(/^[^\S\n]+$/gm, '').trim();
  return text.includes('\n\n') ? text : text.replace(/\n[^\S\n]{2,}/g, '\n\n');
}

/** Who it is from: a name, else the code without its scheme (`nprov:AFP`). */
function partyOf(element: Element | null): string | null {
  if (!element) return null;
  const code = element.getAttribute('literal') ?? element.getAttribute('qcode');
  return textAt(element, 'name') ?? oneLine(code?.slice(code.indexOf(':') + 1));
}

const nameOf = (element: Element): string => localName(element.nodeName).toLowerCase();
