/** Lets the browser answer and draw before work goes on: what takes 100 ms in one piece is felt, in two it is not. */
export function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((done) => setTimeout(done));
}
