/** Relations that the build made a card of, by id; empty where it made none, or the folder cannot be read. */
export async function readyCards(): Promise<ReadonlySet<string>> {
  try {
    const response = await fetch('./share/index.json');
    const told: unknown = response.ok ? await response.json() : [];
    return new Set(Array.isArray(told) ? told.filter((id): id is string => typeof id === 'string') : []);
  } catch {
    return new Set();
  }
}
