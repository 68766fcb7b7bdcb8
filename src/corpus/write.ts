/** JSON of a list, one item a line: small, and a change shows as one changed line. Ends with a newline. */
export function writeList(items: readonly unknown[]): string {
  return items.length === 0 ? '[]\n' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]\n`;
}

/** JSON of an object, one field a line and lists in it one item a line. Ends with a newline. */
export function writeRecord(record: object): string {
  const fields = Object.entries(record).map(([key, value]) => {
    const text = Array.isArray(value) ? writeList(value).trimEnd() : JSON.stringify(value);
    return `${JSON.stringify(key)}: ${text}`;
  });
  return `{\n${fields.join(',\n')}\n}\n`;
}
