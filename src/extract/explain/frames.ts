import { ruleName } from './words.ts';
import type { FrameExplained } from './types.ts';

/** A frame's id as words: `verb/cut ~ @ties` is `cut … ‹ties›`. */
export function explainFrame(id: string, rule: string, notes: readonly string[] = []): FrameExplained {
  const [head = '', ...rest] = ruleName(id).split('/');
  const kind = head === 'verb' || head === 'noun' || head === 'speech' ? head : 'other';
  const words = rest.join('/');
  return {
    id,
    kind,
    pattern: kind === 'speech' ? (SPEECH[words] ?? words) : patternOf(kind === 'other' && words === '' ? id : words),
    notes: [...NOTES.flatMap(([part, note]) => (rule.includes(part) ? [note] : [])), ...notes],
  };
}

function patternOf(words: string): string {
  return words
    .split(' ')
    .map((piece) => (piece === '~' ? '…' : piece.split('|').map(choice).join(' / ')))
    .join(' ');
}

const choice = (word: string): string => (word.startsWith('@') ? `‹${word.slice(1)}›` : word.replaceAll('_', ' '));

const SPEECH: Readonly<Record<string, string>> = {
  blame: 'says … with a word of blame',
  praise: 'says … with a word of praise',
  demand: 'says that another must …',
  refusal: 'says that it will not …',
  reproach: 'says that another failed to …',
};

const NOTES: readonly (readonly [part: string, note: string])[] = [
  ['-passive', 'passive: its subject is acted on'],
  ['proposed', 'put forward by a language model'],
];
