import { paragraphs } from './blocks.ts';
import { all, at, attributeAt, bylineNames, oneLine, textAt } from './elements.ts';
import { datedReading } from './agency.ts';
import type { Reading } from './metadata.ts';
import { fault } from './problem.ts';

/** What stands in the body and is no text of the story: pictures with their captions, tables of figures, notes. */
const ASIDE = ['media', 'media-caption', 'table', 'nitf-table', 'fn', 'pronounce'];

/**
 * Reads NITF, the News Industry Text Format of the IPTC: the story of `<body.content>`. The day is that of issue, else of release, of
 * publication, or the `<story.date>` beside the dateline.
 */
export function readNitf(root: Element, id: string): Reading {
  const management = attributeAt(root, 'docdata', 'management-status')?.toLowerCase();
  if (management === 'canceled' || management === 'cancelled' || management === 'withheld') {
    const why = `its management-status is "${management}"`;
    return { articles: [], complaints: [fault('withdrawn by its agency', why, 'leave it out')] };
  }
  const content = at(root, 'body.content');
  const text = content ? nitfText(content) : '';
  if (text === '') {
    const why = content ? '<body.content> is empty' : 'it has no <body.content>';
    return { articles: [], complaints: [fault('no article text', why, 'export it with its text')] };
  }
  const byline = at(root, 'body.head/byline');
  const people = byline ? all(byline, 'person').map((one) => oneLine(one.textContent)) : [];
  return datedReading(
    { id, text },
    {
      title: textAt(root, 'body.head/hl1') ?? textAt(root, 'hedline') ?? textAt(root, 'head/title'),
      publisher: textAt(root, 'body.head/distributor') ?? attributeAt(root, 'pubdata', 'name') ?? holder(root),
      authors: people.length > 0 ? people.filter((one) => one !== null) : bylineNames(textAt(root, 'body.head/byline')),
      url: attributeAt(root, 'pubdata', 'ex-ref'),
      lang: root.getAttribute('xml:lang') ?? at(root, 'body')?.getAttribute('xml:lang') ?? null,
    },
    [
      ['date.issue', attributeAt(root, 'date.issue', 'norm')],
      ['date.release', attributeAt(root, 'date.release', 'norm')],
      ['date.publication', attributeAt(root, 'pubdata', 'date.publication')],
      ['story.date', attributeAt(root, 'story.date', 'norm') ?? textAt(root, 'story.date')],
    ],
    '<date.issue norm="20260203T101500Z"/>',
  );
}

/** The story in `<body.content>`, without what stands aside of it. */
export function nitfText(content: Element): string {
  for (const aside of all(content, ...ASIDE)) aside.remove();
  return paragraphs(content);
}

function holder(root: Element): string | null {
  return attributeAt(root, 'doc.copyright', 'holder') ?? textAt(root, 'copyrite.holder');
}
