// Only addresses enter the bundle; each flag is a file of its own that the browser fetches when it is shown.
const FILES: Record<string, string> = import.meta.glob('/node_modules/country-flag-icons/3x2/??.svg', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

const BY_CODE: ReadonlyMap<string, string> = new Map(
  Object.entries(FILES).map(([path, url]) => [path.slice(-6, -4), url]),
);

/** Address of a country's flag by ISO 3166-1 alpha-2 code; undefined for former states and unknown codes. */
export function flagUrl(code: string | undefined): string | undefined {
  return code === undefined ? undefined : BY_CODE.get(code.toUpperCase());
}
