// What a first lesson in d3 gives: one circle an event, all of them moved on every zoom event.
import { axisBottom, axisLeft, scaleBand, scaleUtc, select, zoom } from 'd3-7';
import { LANES, start } from './common.js';

const [LEFT, FOOT] = [80, 30];

start((events) => {
  const [width, height] = [innerWidth, innerHeight];
  const svg = select('#t');
  const x = scaleUtc([events[0].ms, events.at(-1).ms], [LEFT, width - 10]);
  const y = scaleBand(
    LANES.map((_, i) => i),
    [0, height - FOOT],
  );
  const axis = svg.append('g').attr('transform', `translate(0,${height - FOOT})`);
  svg
    .append('g')
    .attr('transform', `translate(${LEFT},0)`)
    .call(axisLeft(y).tickFormat((i) => LANES[i]));
  const circles = svg
    .append('g')
    .selectAll('circle')
    .data(events)
    .join('circle')
    .attr('r', 4)
    .attr('fill', '#2166ac')
    .attr('fill-opacity', 0.5)
    .attr('cy', (event) => y(event.lane) + y.bandwidth() / 2);
  circles.append('title').text((event) => event.title);
  const draw = (scale) => {
    window.shown = scale.domain().map(Number);
    axis.call(axisBottom(scale));
    circles.attr('cx', (event) => scale(event.ms));
  };
  draw(x);
  svg.call(
    zoom()
      .scaleExtent([1, 1e7])
      .on('zoom', ({ transform }) => draw(transform.rescaleX(x))),
  );
});
