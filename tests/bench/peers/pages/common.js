// Shared by the pages of the other timelines: fetches the events, has them drawn, and marks the moment.

/** Names of the rows, in the order of the events' lane numbers. */
export const LANES = ['Accord', 'Support', 'Aid', 'Request', 'Rejection', 'Threat', 'Sanction', 'Force'];

/** The page's own variant, from `?variant=`. */
export const variant = new URLSearchParams(location.search).get('variant');

/** Fetches the events named by `?data=` and runs `draw` with them; when that is done, `performance.mark('drawn')`. */
export async function start(draw) {
  const response = await fetch(new URLSearchParams(location.search).get('data') + '/events.json');
  const rows = await response.json();
  await draw(rows.map(([id, ms, lane, title]) => ({ id, ms, lane, title })));
  performance.mark('drawn');
}
