/** Lets at most so many tasks run at a time; the others wait their turn, first come first served. */
export function limiter(most: number): <T>(task: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (task) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await task();
    } finally {
      // A waiting task takes the place over; counting it anew would let a newcomer slip in between.
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
