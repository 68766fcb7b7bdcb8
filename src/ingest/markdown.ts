import { stripMarkdown } from './markup.ts';
import { parseYamlRecord, readMetadata, undated, type Reading } from './metadata.ts';
import { fault } from './problem.ts';

/** Reads a Markdown article: YAML front matter (see `docs/CONTRACT.md`) and a body whose markup is stripped. */
export function readMarkdown(text: string, id: string): Reading {
  const open = /^---[^\S\n]*\n/.exec(text);
  const close = open && /^(?:---|\.\.\.)[^\S\n]*$/m.exec(text.slice(open[0].length));
  if (open && !close) {
    const why = 'the "---" on line 1 is never closed';
    return { articles: [], complaints: [fault('bad front matter', why, 'end it with a line "---"')] };
  }
  if (!open && /^---\w/.test(text)) {
    const why = `it opens with "${text.split('\n')[0]?.slice(0, 20)}", which is not YAML`;
    return { articles: [], complaints: [fault('bad front matter', why, 'write it in YAML between lines "---"')] };
  }
  const yaml = open && close ? text.slice(open[0].length, open[0].length + close.index) : '';
  const { record, locate, complaint } = parseYamlRecord(yaml, 2);
  if (complaint) return { articles: [], complaints: [complaint] };
  const { metadata, complaints } = readMetadata(record, locate);
  const body = open && close ? text.slice(open[0].length + close.index + close[0].length) : text;
  const stripped = stripMarkdown(body);
  if (stripped === '') {
    complaints.push(
      fault('no text below the front matter', 'there is nothing to read events from', 'add the article text'),
    );
    return { articles: [], complaints };
  }
  if (metadata.published === null && complaints.length === 0)
    complaints.push(undated('"date: 2026-02-03" to the front matter'));
  const heading = /^[^\S\n]{0,3}#[^\S\n]+(.+?)#*[^\S\n]*$/m.exec(body)?.[1];
  const title = metadata.title ?? (heading ? stripMarkdown(heading) : null);
  return { articles: [{ ...metadata, id, title, text: stripped }], complaints };
}
