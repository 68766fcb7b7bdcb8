import { LEAST, suitedHeight } from '../embed/height.ts';

/** The frame that an embed lives in: how much of it there is, and how much is asked for. All in px. */
export class FrameState {
  size = $state.raw({ width: 0, height: 0 });
  /** Height of what is open below the picture; 0 for nothing. */
  below = $state(0);
  /** The page around gives what is asked for. Until it has, the picture fits what there is. */
  granted = $state(false);
  readonly #fixed: number | null;

  /** @param fixed height that the embedding page wants for the picture; otherwise it follows the width */
  constructor(fixed: number | null) {
    this.#fixed = fixed;
  }

  readonly suited: number = $derived.by(() => this.#fixed ?? suitedHeight(this.size.width));
  readonly asked: number = $derived.by(() => Math.ceil(this.suited + this.below));
  /** Height of the picture with its title and foot. */
  readonly picture: number = $derived.by(() => (this.granted ? this.suited : Math.max(this.size.height, LEAST)));

  /** Takes the window's size as it is now. */
  measure(width: number, height: number): void {
    this.size = { width, height };
    if (Math.abs(height - this.asked) <= 1) this.granted = true;
  }
}
