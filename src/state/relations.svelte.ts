import { CHOICE_KINDS, findChoices, relationChoices, type ChoiceKind, type RelationChoice } from '../search/index.ts';
import type { TimelineState } from './timeline.svelte.ts';

/** Choices of one kind. */
export interface ChoiceGroup {
  readonly kind: ChoiceKind;
  readonly choices: readonly RelationChoice[];
}

/** The overview of all relations, from which a reader chooses who deals with whom. */
export class RelationsState {
  open = $state(false);
  typed = $state('');
  /** Whom a relation must be with: one of the two on view; null for anybody. */
  scope = $state<string | null>(null);
  readonly #app: TimelineState;

  constructor(app: TimelineState) {
    this.#app = app;
  }

  readonly choices: readonly RelationChoice[] = $derived.by(() => {
    const { index, actors } = this.#app.data;
    return index ? relationChoices(index, actors) : [];
  });
  readonly found: readonly RelationChoice[] = $derived.by(() => findChoices(this.choices, this.typed, this.scope));
  readonly groups: readonly ChoiceGroup[] = $derived.by(() =>
    CHOICE_KINDS.map((kind) => ({ kind, choices: this.found.filter((one) => one.kind === kind) })).filter(
      ({ choices }) => choices.length > 0,
    ),
  );

  /** Opens the overview: of everybody, or of those who deal with the one that stays. */
  show(scope: string | null): void {
    this.typed = '';
    this.scope = scope;
    this.open = true;
  }

  choose(id: string): void {
    this.open = false;
    void this.#app.open(id);
  }
}
