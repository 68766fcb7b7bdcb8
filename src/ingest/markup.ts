/**
 * Plain text of Markdown: paragraphs, headings and list items become paragraphs joined by blank lines, line breaks inside them spaces.
 * Links keep their words; images, code blocks, tables' rules, comments, footnotes and link definitions go.
 */
export function stripMarkdown(markdown: string): string {
  return dropBlocks(markdown)
    .split(/\n{2,}/)
    .flatMap(splitBlock)
    .map((block) => stripInline(block).replace(/\s+/g, ' ').trim())
    .filter((block) => block !== '')
    .join('\n\n');
}

function dropBlocks(markdown: string): string {
  return markdown
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(script|style|iframe)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/^([^\S\n]{0,3})(`{3,}|~{3,})[^\n]*\n[\s\S]*?^[^\S\n]{0,3}\2[`~]*[^\S\n]*$/gm, '')
    .replace(/^[^\S\n]{0,3}\[[^\]\n]+\]:[^\n]*$/gm, '')
    .replace(/^[^\S\n]+$/gm, '')
    .replace(/^[^\S\n]{0,3}>[^\S\n]?/gm, '')
    .replace(/^[^\S\n]*\|?[\s|:-]*-{3,}[\s|:-]*$/gm, '\n');
}

/** Headings and list items stand alone; other lines of a block belong together. */
function splitBlock(block: string): string[] {
  const parts: string[] = [];
  let fresh = true;
  for (const line of block.split('\n')) {
    if (/^\s{0,3}(=+|-+|([*_-]\s*){3,})\s*$/.test(line)) {
      fresh = true;
      continue;
    }
    const heading = /^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$/.exec(line);
    const item = /^\s*(?:[-*+]|\d{1,3}[.)])\s+(.*)$/.exec(line);
    const content = heading?.[1] ?? item?.[1] ?? (/^\s*\|.*\|\s*$/.test(line) ? line.replaceAll('|', ' ') : line);
    if (fresh || heading || item) parts.push(content);
    else parts[parts.length - 1] += `\n${content}`;
    fresh = heading !== null;
  }
  return parts;
}

function stripInline(text: string): string {
  return restoreEscapes(
    text
      .replace(/\\([!-/:-@[-`{-~])/g, (_, char: string) => String.fromCharCode(ESCAPED + char.charCodeAt(0)))
      .replace(/!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])?/g, '')
      .replace(/\[\^[^\]]+\]/g, '')
      .replace(/\[([^\]]*)\](?:\((?:[^()\s]|\([^)]*\))*(?:\s+(?:"[^"]*"|'[^']*'))?\)|\[[^\]]*\])/g, '$1')
      .replace(/<(https?:\/\/[^>\s]+)>/g, '$1')
      .replace(/<\/?[a-zA-Z][^>\n]*>/g, '')
      .replace(/(`+)(.+?)\1/g, '$2')
      .replace(/(\*{1,3})(?=\S)(.+?)(?<=\S)\1/gs, '$2')
      .replace(/(?<![\p{L}\p{N}_])(_{1,3})(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}_])/gsu, '$2')
      .replace(/~~(?=\S)(.+?)(?<=\S)~~/gs, '$1'),
  );
}

/** Escaped punctuation waits in the private use area, where no markup rule sees it. */
const ESCAPED = 0xe000;

function restoreEscapes(text: string): string {
  return decodeEntities(text).replace(/[\ue000-\ue07f]/g, (char) => String.fromCharCode(char.charCodeAt(0) - ESCAPED));
}

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

/** Character references: numeric ones and the punctuation that articles use. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[String(name)] ?? whole;
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    const valid = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return valid ? String.fromCodePoint(code) : '\ufffd';
  });
}
