/**
 * Works on several items at a time and gives the results in the order of the items, each as soon as it and all before it are there.
 * @param ahead how many are under way at most
 */
export async function* inOrder<T, R>(
  items: readonly T[],
  ahead: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const underWay: Promise<R>[] = [];
  let next = 0;
  while (next < items.length || underWay.length > 0) {
    while (next < items.length && underWay.length < Math.max(1, ahead)) {
      const started = work(items[next++]!);
      // Whoever waits for it gets its error; until then it is no unhandled one.
      started.catch(() => undefined);
      underWay.push(started);
    }
    yield await underWay.shift()!;
  }
}
