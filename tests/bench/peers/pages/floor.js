// No product: the cheapest honest drawing, to show what the machine allows. Typed arrays, only what is in view by binary search, one bar a px
// column and lane that is as tall as there are events, an axis; no labels, no clicks.
import { scaleUtc, select, zoom } from 'd3-7';
import { LANES, start } from './common.js';

const FOOT = 24;

start((events) => {
  const [width, height] = [innerWidth, innerHeight];
  const canvas = Object.assign(document.querySelector('#t'), { width, height });
  const context = canvas.getContext('2d');
  const tall = (height - FOOT) / LANES.length;
  const lanes = LANES.map((_, lane) =>
    Float64Array.from(
      events.filter((one) => one.lane === lane),
      ({ ms }) => ms,
    ),
  );
  const whole = scaleUtc([events[0].ms, events.at(-1).ms], [0, width]);

  /** The first place from `from` on whose time is not before `time`: by doubling steps, then halving them. */
  const reach = (times, from, time) => {
    let [low, step] = [from, 1];
    while (low + step < times.length && times[low + step] < time) step *= 2;
    let high = Math.min(low + step, times.length);
    while (low < high) {
      const middle = (low + high) >> 1;
      if (times[middle] < time) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  const draw = (scale) => {
    const [from, to] = scale.domain().map(Number);
    window.shown = [from, to];
    const perPx = (to - from) / width;
    context.clearRect(0, 0, width, height);
    context.fillStyle = '#2166ac';
    for (const [lane, times] of lanes.entries()) {
      const foot = (lane + 1) * tall - 4;
      for (let i = reach(times, 0, from); i < times.length && times[i] <= to;) {
        const px = Math.floor((times[i] - from) / perPx);
        const next = Math.max(reach(times, i, from + (px + 1) * perPx), i + 1);
        const bar = Math.min(tall - 8, 4 + 6 * Math.log2(next - i));
        context.fillRect(px, foot - bar, 1.5, bar);
        i = next;
      }
    }
    context.fillStyle = '#333';
    context.textAlign = 'center';
    const text = scale.tickFormat(10);
    for (const tick of scale.ticks(10)) context.fillText(text(tick), scale(tick), height - 8);
  };

  let [now, asked] = [whole, 0];
  const later = () => {
    asked = 0;
    draw(now);
  };
  draw(whole);
  select(canvas).call(
    zoom()
      .scaleExtent([1, 1e7])
      .on('zoom', ({ transform }) => {
        now = transform.rescaleX(whole);
        asked ||= requestAnimationFrame(later);
      }),
  );
});
