import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { PHONE } from '../embed/height.ts';
import type { PoliticalEvent } from '../model/index.ts';
import type { FrameState } from '../state/frame.svelte.ts';
import type { ViewState } from '../state/view.svelte.ts';

/** Time (ms) that a page around gets to make room for an opened event. */
const PATIENCE = 250;

/** What the page around is told. */
export interface Teller {
  readonly height: (px: number) => void;
  /** The event that was opened, null when it was closed. */
  readonly select: (event: PoliticalEvent | null) => void;
}

/** Keeps an embed and its frame in step: how much room there is, how much is asked for, what is open. */
export function embedded(app: ViewState, frame: FrameState, tell: Teller): Attachment<HTMLElement> {
  return (node) => {
    const view = node.ownerDocument.defaultView!;
    const measure = (): void => {
      frame.measure(view.innerWidth, view.innerHeight);
      app.narrow = view.innerWidth < PHONE;
    };
    // What it reads must not attach us anew.
    untrack(measure);
    view.addEventListener('resize', measure);
    $effect(() => tell.height(frame.asked));
    let told: PoliticalEvent | null = null;
    $effect(() => {
      const event = app.selectedEvent;
      if (!event) frame.below = 0;
      if (event === told) return;
      told = event;
      tell.select(event);
    });
    return () => view.removeEventListener('resize', measure);
  };
}

/** Room (px) that the foot of the picture keeps above what is open. */
const FOOT = 56;

/** What is open below the picture. Where the page around makes no room for it, the frame scrolls to it within itself: the page stays where its reader left it. */
export function below(frame: FrameState): Attachment<HTMLElement> {
  return (node) => {
    const view = node.ownerDocument.defaultView!;
    let here: number | null = null;
    const reach = (): void => {
      // Whoever has scrolled since is where she wants to be.
      if (here !== null && Math.abs(view.scrollY - here) > 1) return;
      view.scrollTo({ top: node.offsetTop - FOOT });
      here = view.scrollY;
    };
    // What is fetched late makes it grow late: only then there is somewhere to scroll to.
    const watcher = new ResizeObserver(() => {
      frame.below = node.offsetHeight;
      if (here !== null) reach();
    });
    watcher.observe(node);
    const timer = setTimeout(reach, PATIENCE);
    return () => {
      watcher.disconnect();
      clearTimeout(timer);
    };
  };
}
