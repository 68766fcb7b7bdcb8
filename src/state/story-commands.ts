import { message, type Message } from '../messages/index.ts';
import type { PresentState } from './story-present.svelte.ts';

/** One thing a speaker can do; keys, buttons and the list of keys share it. */
export interface PresentCommand {
  readonly id: string;
  readonly label: Message;
  /** `KeyboardEvent.key` values; the first one is named. Remote controls send PageUp, PageDown, `b` or a full stop. */
  readonly keys: readonly string[];
  readonly run: (present: PresentState) => void;
}

/** Leaves what is shown for the story, and the story for the app. */
function leave(present: PresentState): void {
  if (present.place.scene !== 'story') present.toggle(present.place.scene);
  else if (present.story) {
    const event = present.event ? `&select=${encodeURIComponent(present.event.id)}` : '';
    const relation = encodeURIComponent(present.story.relation);
    present.host.leave(`index.html?relation=${relation}${event}${present.host.keep}`);
  } else present.host.leave('index.html');
}

export const PRESENT_COMMANDS: readonly PresentCommand[] = [
  {
    id: 'next',
    label: message('Forward'),
    keys: ['ArrowRight', ' ', 'PageDown', 'ArrowDown', 'Enter'],
    run: (present) => present.step(1),
  },
  {
    id: 'previous',
    label: message('Back'),
    keys: ['ArrowLeft', 'PageUp', 'ArrowUp', 'Backspace'],
    run: (present) => present.step(-1),
  },
  {
    id: 'first',
    label: message('First step'),
    keys: ['Home'],
    run: (present) => present.go({ ...present.place, step: 0 }),
  },
  {
    id: 'last',
    label: message('Last step'),
    keys: ['End'],
    run: (present) => present.go({ ...present.place, step: present.told.length - 1 }),
  },
  { id: 'overview', label: message('All steps'), keys: ['o'], run: (present) => present.toggle('overview') },
  {
    id: 'quiz',
    label: message('Quiz'),
    keys: ['q'],
    run: (present) => present.quiz.length > 0 && present.toggle('quiz'),
  },
  { id: 'code', label: message('Code'), keys: ['c'], run: (present) => present.toggle('code') },
  { id: 'blank', label: message('Blank screen'), keys: ['b', '.'], run: (present) => present.toggle('blank') },
  { id: 'fullscreen', label: message('Full screen'), keys: ['f'], run: (present) => present.host.fullscreen() },
  { id: 'leave', label: message('Leave'), keys: ['Escape'], run: leave },
];

/** The command that a key event means on a stage; digits choose an option of the quiz. */
export function presentCommandOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): Pick<PresentCommand, 'run'> | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (/^[1-9]$/.test(event.key)) return { run: (present) => present.choose(Number(event.key) - 1) };
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return PRESENT_COMMANDS.find((command) => command.keys.includes(key)) ?? null;
}
