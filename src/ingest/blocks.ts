/** Elements whose end is the end of a paragraph: those of HTML, and those that news agencies add in NITF. */
const BLOCKS = new Set(
  (
    'P DIV SECTION ARTICLE MAIN LI UL OL H1 H2 H3 H4 H5 H6 BLOCKQUOTE TABLE TR DT DD PRE ADDRESS HEADER BR HR ' +
    'BLOCK HL1 HL2 BQ CREDIT NTF-ITEM DATASOURCE NOTE BODY.CONTENT BODY'
  ).split(' '),
);

/** Name without its namespace prefix: `x:p` is `p`. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Texts of an element's blocks joined by blank lines; an explicit stack, for pages nest deeper than the call stack. */
export function paragraphs(root: Element): string {
  const blocks: string[] = [''];
  const stack: (Node | null)[] = [root];
  while (stack.length > 0) {
    const node = stack.pop();
    if (!node) {
      if (blocks.at(-1) !== '') blocks.push('');
    } else if (node.nodeType === 3) blocks[blocks.length - 1] += node.nodeValue ?? '';
    else if (node.nodeType === 1) {
      const isBlock = BLOCKS.has(localName(node.nodeName).toUpperCase());
      if (isBlock) stack.push(null);
      for (const child of [...node.childNodes].reverse()) stack.push(child);
      if (isBlock) stack.push(null);
    }
  }
  return blocks
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter((block) => block !== '')
    .join('\n\n');
}
