import type { ArticleEntry, PoliticalEvent, Source } from '../model/index.ts';
import type { Evidence, FromWhy, ToWhy } from '../model/why.ts';
import { openWhyWorker, type OpenWhy } from './why-port.ts';

/** Why an event is what it is: opened by the reader, answered by reading the article's text again with the same rules. */
export class WhyState {
  /** Whether reasons are shown; stays so from one event to the next. */
  open = $state(false);
  status = $state<'idle' | 'asking' | 'told' | 'textless' | 'failed'>('idle');
  evidence = $state.raw<Evidence | null>(null);
  /** The report that is explained, and the event. */
  about = $state.raw<{ readonly event: string; readonly article: string } | null>(null);
  readonly #open: OpenWhy;
  #post: ((message: ToWhy) => void) | null = null;
  #turn = 0;

  constructor(open: OpenWhy = openWhyWorker) {
    this.#open = open;
  }

  /** Asks for the evidence of an event in one of its reports; the same question again asks nobody. */
  ask(event: PoliticalEvent, source: Source, article: ArticleEntry | undefined): void {
    const same = this.about?.event === event.id && this.about.article === source.article;
    if (same && this.status !== 'failed' && this.status !== 'idle') return;
    this.about = { event: event.id, article: source.article };
    this.evidence = null;
    const turn = ++this.#turn;
    if (!article || article.text === null) {
      this.status = 'textless';
      return;
    }
    this.#post ??= this.#open(
      (answer) => this.#take(answer),
      () => this.#fail(),
    );
    if (!this.#post) return this.#fail();
    this.status = 'asking';
    // State of runes is no plain data: a worker takes copies only.
    const { type, initiators } = event;
    this.#post(structuredClone({ turn, article, event: { type, initiators }, source }));
  }

  #take({ turn, evidence }: FromWhy): void {
    if (turn !== this.#turn) return;
    this.evidence = evidence;
    this.status = 'told';
  }

  #fail(): void {
    this.#post = null;
    this.status = 'failed';
  }
}
