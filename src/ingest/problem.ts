/** Something wrong with one input file, said so that its author can mend it. An `error` skips the article; a `warning` does not. */
export interface Problem {
  readonly file: string;
  /** 1-based; 1:1 when the whole file is meant. */
  readonly line: number;
  readonly column: number;
  readonly severity: 'error' | 'warning';
  /** What is wrong. */
  readonly what: string;
  /** Why it matters or how it came about. */
  readonly why: string;
  /** What to do about it. */
  readonly fix: string;
}

/** What the readers pass around before the file's name is added. */
export type Complaint = Omit<Problem, 'file'>;

/** A complaint that skips the article. */
export function fault(what: string, why: string, fix: string, line = 1, column = 1): Complaint {
  return { line, column, severity: 'error', what, why, fix };
}

/** A complaint after which the article is still read. */
export function warning(what: string, why: string, fix: string, line = 1, column = 1): Complaint {
  return { line, column, severity: 'warning', what, why, fix };
}

/** 1-based line and column of a UTF-16 offset. */
export function lineAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - start + 1 };
}
