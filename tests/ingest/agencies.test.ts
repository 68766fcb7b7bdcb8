import { describe, expect, it } from 'vitest';
import { readJson, readJsonLines } from '../../src/ingest/json.ts';
import { readXml, rootName } from '../../src/ingest/xml.ts';

const NITF = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.6//EN" "nitf.dtd" [<!ENTITY boom "boom">]>
<nitf xml:lang="en-GB">
 <head><title>slug</title><docdata><date.issue norm="20260203T101500Z"/><date.release norm="20260204T000000Z"/>
  <doc.copyright holder="Test Agency" year="2026"/></docdata><pubdata name="Test Wire" date.publication="20260205T000000Z"/></head>
 <body><body.head><hedline><hl1>Petro at the
   White House</hl1></hedline><byline>By <person>Ana Ruiz</person> and <person>Tom Hill</person></byline></body.head>
 <body.content><p>Trump met Petro on <chron>Tuesday</chron>.</p><media><media-caption>Archive, 1999</media-caption></media>
  <block><hl2>Talks</hl2><p>They spoke &amp; parted. &boom;</p></block></body.content><body.end><tagline>ends</tagline></body.end></body>
</nitf>`;

const item = (inner: string, more = '', status = 'stat:usable'): string =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:test:1" xml:lang="en">
  <itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:TST"/><versionCreated>2026-02-05T08:00:00Z</versionCreated>
  <firstCreated>2026-02-03T23:30:00-05:00</firstCreated><pubStatus qcode="${status}"/></itemMeta>
  <contentMeta>${more}<by>By Ana Ruiz</by><headline>A visit</headline><language tag="es"/></contentMeta>
  <contentSet>${inner}</contentSet></newsItem>`;

describe('readXml', () => {
  it('reads NITF: the story without captions and end matter, the day of issue', () => {
    const { articles, complaints } = readXml(NITF, 'a');
    expect(complaints).toEqual([]);
    expect(articles).toMatchObject([
      {
        id: 'a',
        title: 'Petro at the White House',
        published: '2026-02-03',
        publisher: 'Test Wire',
        authors: ['Ana Ruiz', 'Tom Hill'],
        lang: 'en-GB',
      },
    ]);
    expect(articles[0]!.text).toBe('Trump met Petro on Tuesday.\n\nTalks\n\nThey spoke & parted. &boom;');
  });

  it.each([
    [
      'XHTML',
      '<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><head><title>no</title></head><body><p>One.</p><p>Two.</p></body></html></inlineXML>',
    ],
    [
      'NITF',
      '<inlineXML><nitf><body><body.content><p>One.</p><media>no</media><p>Two.</p></body.content></body></nitf></inlineXML>',
    ],
    ['plain text', '<inlineData contenttype="text/plain">One.\n   Two.</inlineData>'],
    [
      'escaped HTML',
      '<inlineData contenttype="text/html">&lt;p>One.&lt;/p>&lt;script>no&lt;/script>&lt;p>Two.&lt;/p></inlineData>',
    ],
  ])('reads NewsML-G2 with %s', (_, content) => {
    const { articles, complaints } = readXml(item(content), 'a');
    expect(complaints).toEqual([]);
    expect(articles).toMatchObject([
      {
        title: 'A visit',
        text: 'One.\n\nTwo.',
        published: '2026-02-03',
        publisher: 'TST',
        authors: ['Ana Ruiz'],
        lang: 'es',
      },
    ]);
  });

  it('reads every text item of a message, whatever the prefix, and leaves a cancelled one out', () => {
    const data = '<inlineData contenttype="text/plain">They met.</inlineData>';
    const prefixed = item(data)
      .replaceAll(/<(\/?)(?=[a-z])/gi, '<$1n:')
      .replace('xmlns=', 'xmlns:n=');
    const message = `<newsMessage><itemSet>${item(data)}${item(data, '', 'stat:canceled')}${prefixed}</itemSet></newsMessage>`;
    const { articles, complaints } = readXml(message, 'm');
    expect(articles.map((one) => one.id)).toEqual(['m#1', 'm#3']);
    expect(complaints).toMatchObject([{ severity: 'error', what: 'item 2: withdrawn by its agency' }]);
  });

  it('takes the day on which the content was made before those of its versions', () => {
    const made = '<contentCreated>2026-02-01</contentCreated>';
    const { articles } = readXml(item('<inlineData>They met.</inlineData>', made), 'a');
    expect(articles[0]!.published).toBe('2026-02-01');
  });

  it.each([
    ['a picture', item('').replace('ninat:text', 'ninat:picture'), 'no text item'],
    ['remote content', item('<remoteContent href="a.xml"/>'), 'no article text'],
    ['an empty NITF', '<nitf><body><body.content/></body></nitf>', 'no article text'],
    ['a killed story', NITF.replace('<docdata>', '<docdata management-status="canceled">'), 'withdrawn by its agency'],
    ['NewsML 1', '<NewsML><NewsItem/></NewsML>', 'NewsML 1 is not read'],
    ['another document', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'not a feed'],
  ])('refuses %s and says why', (_, text, what) => {
    const { articles, complaints } = readXml(text, 'a');
    expect(articles).toEqual([]);
    expect(complaints).toMatchObject([{ severity: 'error', what }]);
  });

  it('reads a truncated document as far as it goes and says so', () => {
    const { articles, complaints } = readXml(NITF.slice(0, NITF.indexOf('<block>')), 'a');
    expect(articles[0]!.text).toBe('Trump met Petro on Tuesday.');
    expect(complaints).toMatchObject([{ severity: 'warning', what: 'the document has no end' }]);
  });

  it('says that an agency story has no date, and why one cannot be used', () => {
    const bare = '<nitf><head>HEAD</head><body><body.content><p>They met.</p></body.content></body></nitf>';
    expect(readXml(bare, 'a').complaints).toMatchObject([{ severity: 'warning', what: 'no publication date' }]);
    const odd = bare.replace('HEAD', '<docdata><date.issue norm="02/03/2026"/></docdata>');
    expect(readXml(odd, 'a').complaints).toMatchObject([{ what: expect.stringContaining('ambiguous') }]);
    const dateline = bare.replace('They met', 'BOGOTA, Feb 3, 2026 (Test) - They met');
    expect(readXml(dateline, 'a').articles[0]!.published).toBe('2026-02-03');
  });

  it('knows the root element behind declarations and comments', () => {
    expect(rootName('<?xml version="1.0"?>\n<!-- <rss> -->\n<!DOCTYPE x [<!ENTITY a "b">]>\n<x:Feed>')).toBe('feed');
    expect(rootName('no markup')).toBeNull();
  });
});

describe('ninjs', () => {
  const one = {
    uri: 'https://agency.example/1',
    type: 'text',
    versioncreated: '2026-02-04T01:00:00Z',
    firstcreated: '2026-02-03T23:00:00Z',
    headline: 'A visit',
    byline: 'By Ana Ruiz, Tom Hill',
    language: 'en-US',
    body_text: 'They met.\r\n \r\nThey parted.',
  };
  const { headline, byline, firstcreated, versioncreated, uri, type, language } = one;
  const three = {
    uri,
    type,
    language,
    firstCreated: firstcreated,
    versionCreated: versioncreated,
    headlines: [
      { role: 'short', value: 'V' },
      { role: 'main', value: headline },
    ],
    bylines: [{ value: byline }],
    bodies: [
      { role: 'summary', contentType: 'text/plain', value: 'Short.' },
      { role: 'main', contentType: 'text/html', value: '<p>They met.</p><p>They parted.</p>' },
    ],
  };
  const wanted = {
    id: 'a',
    title: headline,
    text: 'They met.\n\nThey parted.',
    published: '2026-02-03',
    authors: ['Ana Ruiz', 'Tom Hill'],
    lang: 'en-US',
    url: 'https://agency.example/1',
  };

  it.each([
    ['version 1', one],
    ['version 3', three],
    ['version 1 with HTML', { ...one, body_text: undefined, body_html: '<p>They met.</p><p>They parted.</p>' }],
  ])('%s is read', (_, record) => {
    expect(readJson(JSON.stringify(record), 'a')).toMatchObject({ articles: [wanted], complaints: [] });
  });

  it('is read in lists and lines, and a withheld item left out', () => {
    expect(readJson(JSON.stringify([one, three]), 'a').articles.map(({ id }) => id)).toEqual(['a#1', 'a#2']);
    const lines = [one, { ...one, pubstatus: 'withheld' }, { ...one, body_text: ' ' }].map((each) =>
      JSON.stringify(each),
    );
    const { articles, complaints } = readJsonLines(lines.join('\n'), 'a');
    expect(articles).toHaveLength(1);
    expect(complaints).toMatchObject([
      { line: 2, what: 'withdrawn by its agency' },
      { line: 3, what: 'no text' },
    ]);
  });
});
