/** One cell: its content, and where that stands in the row's text. */
export interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A row of a table as it stands in the file, taken apart. */
export interface Row {
  readonly cells: readonly Cell[];
  readonly line: number;
  /** The row itself, verbatim, without the line end. */
  readonly raw: string;
}

/** Splits by RFC 4180: quoted cells may hold separators, line ends and doubled quotes. @returns the line of a quote left open, if any. */
export function splitRows(text: string, separator: string): { rows: Row[]; open: number | null } {
  const rows: Row[] = [];
  const cell = new RegExp(`("(?:[^"]|"")*"?|[^${separator}\\n]*)(${separator}|\\n|$)`, 'y');
  let cells: Cell[] = [];
  let [line, rowLine, rowStart] = [1, 1, 0];
  let open: number | null = null;
  while (cell.lastIndex < text.length) {
    const start = cell.lastIndex - rowStart;
    const match = cell.exec(text);
    if (!match) return { rows, open: line };
    const [whole, raw = '', end] = match;
    const quoted = raw.startsWith('"');
    if (quoted && (raw.length < 2 || !raw.endsWith('"'))) open = line;
    cells.push(toCell(raw, start, quoted));
    line += whole.split('\n').length - 1;
    if (end === separator) continue;
    const rowEnd = cell.lastIndex - (end?.length ?? 0);
    if (cells.some((one) => one.text.trim() !== '')) {
      rows.push({ cells, line: rowLine, raw: text.slice(rowStart, rowEnd) });
    }
    [cells, rowLine, rowStart] = [[], line, cell.lastIndex];
  }
  return { rows, open };
}

function toCell(raw: string, start: number, quoted: boolean): Cell {
  const content = quoted ? raw.replace(/^"|"$/g, '') : raw;
  const from = start + (quoted ? 1 : 0);
  return { text: quoted ? content.replaceAll('""', '"') : content, start: from, end: from + content.length };
}
