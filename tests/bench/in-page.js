// Runs in every page of the benchmark before the page's own code.
(() => {
  /** Resolves when a frame has been drawn: after its animation frame callbacks, style, layout and paint. */
  const painted = () =>
    new Promise((done) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now());
        port2.postMessage(0);
      });
    });

  const long = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) long.push(entry.duration);
  }).observe({ type: 'longtask', buffered: true });

  /** The time (ms since navigation) of the first frame that shows events: `ready` is asked once a frame. */
  const firstPaint = async (ready) => {
    for (;;) {
      await painted();
      if (ready()) return painted();
    }
  };

  /** Two frames: what an input event set off is on screen. */
  const settle = async () => {
    await painted();
    await painted();
  };

  window.bench = { firstPaint, settle, long };
})();
