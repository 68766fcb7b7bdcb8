// The template of a page that is one file, made from its code and its styles.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { SLOTS } from '../../src/embed/single-fill.ts';

const ICON = new URL('../../public/favicon.svg', import.meta.url);

/** Says in the head that there is a script, so that the list of events does not flash, and takes it back if the page's own script fails. */
const BOOT = `(() => {
  if (!('noModule' in HTMLScriptElement.prototype)) return;
  const { dataset } = document.documentElement;
  dataset.script = '';
  const failed = () => {
    if (!('shown' in dataset)) delete dataset.script;
  };
  for (const what of ['error', 'unhandledrejection', 'securitypolicyviolation']) addEventListener(what, failed);
})();`;

const FACE = /@font-face\s*\{[^}]*\}/g;
const RANGE = /unicode-range:\s*([^;}]+)/i;
/** Every page has these letters. */
const isLatin = (range: string): boolean => /^U\+(?:0000-00FF|00??|\?\?)/i.test(range);

/** Styles by the letters they are for: '' for everybody, else the unicode-range of a typeface for rarer ones. */
export function splitStyles(css: string): ReadonlyMap<string, string> {
  const styles = new Map<string, string>();
  const rest = css.replace(FACE, (face) => {
    const range = RANGE.exec(face)?.[1]?.trim() ?? '';
    const key = isLatin(range) ? '' : range;
    styles.set(key, `${styles.get(key) ?? ''}${face}`);
    return '';
  });
  styles.set('', `${styles.get('') ?? ''}${rest.trim()}`);
  return styles;
}

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Code as it may stand in a script element: nothing in it ends the element or begins another. */
const inScript = (code: string): string => code.trim().replace(/<(?=\/?script)/gi, '\\x3c');

/** Makes the template from code and styles. @throws Error where they would not stand in one file as they are */
export function composeTemplate(code: string, css: string): string {
  const script = inScript(code);
  const styles = [...splitStyles(css)];
  // Parsers of HTML change these, and a hash would no longer fit.
  for (const text of [script, css]) if (/[\r\0]/.test(text)) throw new Error('the page holds a carriage return or NUL');
  if (/<\//.test(css)) throw new Error('the styles hold markup');
  const fetched = /\bnew (?:Shared)?Worker\(|\bimport\(\s*["'`]\./.exec(script) ?? /url\((?!["']?data:)/.exec(css);
  if (fetched) throw new Error(`the page would fetch something: ${fetched[0]}`);
  const policy = [
    "default-src 'none'",
    `script-src ${hash(BOOT)} ${hash(script)}`,
    `style-src ${styles.map(([, text]) => hash(text)).join(' ')}`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const icon = readFileSync(ICON, 'base64');
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="generator" content="entente page" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    ${SLOTS.head}
    <link rel="icon" href="data:image/svg+xml;base64,${icon}" type="image/svg+xml" />
    <script>${BOOT}</script>
${styles.map(([letters, text]) => `<style${letters && ` data-letters="${letters}"`}>${text}</style>\n`).join('')}</head>
  <body>
    <div id="app"></div>
${SLOTS.list}
${SLOTS.data}
<script type="module">${script}</script>
  </body>
</html>
`;
}
