/** What a command may touch besides files; tests give their own. */
export interface Io {
  /** Standard output. */
  readonly out: (text: string) => void;
  /** Standard error: diagnostics, summaries, progress. */
  readonly err: (text: string) => void;
  /** Standard input whole; null when it is too large. Absent where there is none. */
  readonly input?: () => Promise<Uint8Array | null>;
  /** Whether standard error is a terminal, so that progress may be drawn over. */
  readonly isTerminal: boolean;
  /** The terminal behind standard output; absent when it goes to a file or another program. */
  readonly screen?: { readonly columns: number };
}

/** Exit codes of the contract. */
export const EXIT = { allRead: 0, someSkipped: 1, nothing: 2 } as const;

/** Wrong usage or a state in which nothing can be built; the message goes to standard error and the exit code is 2. */
export class CommandError extends Error {
  readonly hint: string;
  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}
