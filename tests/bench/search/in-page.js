// Runs in the page before its own code: when frames come, and when a keystroke's answer is drawn.
(() => {
  const frames = [];
  const answers = [];
  const long = [];
  let typed = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) long.push(entry.duration);
  }).observe({ type: 'longtask' });

  addEventListener(
    'input',
    (event) => event.target.value.trim() !== '' && typed.push({ at: event.timeStamp, value: event.target.value }),
    true,
  );
  const answered = () =>
    document.querySelector('section[aria-label="Search results"]')?.getAttribute('aria-busy') === 'false';

  const frame = (now) => {
    frames.push(now);
    if (typed.length > 0 && answered()) {
      // What was typed since the frame before is answered by this one, or a later one if it is not yet.
      const { port1, port2 } = new MessageChannel();
      const done = typed;
      typed = [];
      port1.onmessage = () => {
        for (const { at } of done) answers.push(performance.now() - at);
      };
      port2.postMessage(0);
    }
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);

  /** Starts counting anew. */
  const start = () => {
    frames.length = answers.length = long.length = 0;
    typed = [];
  };
  window.bench = { start, taken: () => ({ frames: [...frames], answers: [...answers], long: [...long] }) };
})();
