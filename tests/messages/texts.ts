import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** Every text of the sources that is marked for the catalogues: what `say`, `message` and `messages` are called with. */
export function textsSaid(): string[] {
  const texts = new Set<string>();
  for (const file of ['src', 'scripts/cards'].flatMap(filesIn)) {
    if (!/\.(?:ts|svelte)$/.test(file)) continue;
    const source = readFileSync(file, 'utf8');
    if (file.endsWith('.ts')) textsOf(source).forEach((text) => texts.add(text));
    else for (const call of callsIn(source)) textsOf(call).forEach((text) => texts.add(text));
  }
  return [...texts];
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`);

/** Calls in the markup of a component: from the word to its closing bracket. */
function* callsIn(source: string): Generator<string> {
  for (const { index } of source.matchAll(/\b(?:say|messages?)\(/g)) {
    let depth = 0;
    let quote = '';
    for (let at = source.indexOf('(', index); at < source.length; at++) {
      const letter = source[at]!;
      if (quote !== '') {
        if (letter === '\\') at++;
        else if (letter === quote) quote = '';
      } else if (/['"`]/.test(letter)) quote = letter;
      else if (letter === '(') depth++;
      else if (letter === ')' && --depth === 0) {
        yield source.slice(index, at + 1);
        break;
      }
    }
  }
}

function textsOf(source: string): string[] {
  const texts: string[] = [];
  const all = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) && !(ts.isPropertyAssignment(node.parent) && node.parent.name === node))
      texts.push(node.text);
    ts.forEachChild(node, all);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const [first] = node.arguments;
      if (first && ts.isStringLiteral(first) && /^(?:say|message)$/.test(node.expression.text)) texts.push(first.text);
      if (first && node.expression.text === 'messages') all(first);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('one.ts', source, ts.ScriptTarget.Latest, true));
  return texts;
}
