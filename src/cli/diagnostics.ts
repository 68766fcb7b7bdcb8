import type { Problem } from '../ingest/index.ts';

/** `file:line:column: error: what (why; what to do)`, the form editors and CI systems recognise. */
export function formatProblem(problem: Problem): string {
  const { file, line, column, severity, what, why, fix } = problem;
  return printable(`${file}:${line}:${column}: ${severity}: ${what} (${why}; ${fix})`);
}

/** File names and input may hold escape sequences, which must not reach a terminal. */
export function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu,
    (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

/** How many files were skipped: those with an error. */
export function skippedFiles(problems: readonly Problem[]): number {
  return new Set(problems.filter((one) => one.severity === 'error').map((one) => one.file)).size;
}

/** `1 article`, `2 articles`. */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
