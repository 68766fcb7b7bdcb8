// The timelines compared: where each is served, what takes the input, and how to see that it moved.

/** One timeline of the comparison. */
export interface Subject {
  readonly id: string;
  readonly name: string;
  /** Address on the benchmark's server, given the address of the data. */
  readonly url: (data: string) => string;
  /** Element that takes wheel and drag. */
  readonly target: string;
  /** Expression, true in the page as soon as events are drawn. */
  readonly ready: string;
  /** Expression that tells what is in view; its value must change when the view does. */
  readonly view: string;
  /** Needs the packages of `peers/`. */
  readonly peer: boolean;
  /** For what has no wheel zoom: expressions that zoom one step, and how many steps there are. */
  readonly zoom?: { readonly in: string; readonly out: string; readonly steps: number };
  /** Ignores input on purpose. */
  readonly still?: boolean;
}

const page =
  (name: string, variant = '') =>
  (data: string): string =>
    `/pages/${name}.html?data=${data}${variant && `&variant=${variant}`}`;
const drawn = "performance.getEntriesByName('drawn').length > 0";
const visible = "chart.getWindow().start.getTime() + ' ' + chart.getWindow().end.getTime()";

export const SUBJECTS: readonly Subject[] = [
  {
    id: 'entente',
    name: 'Entente',
    url: (data) => `/app/index.html?data=${data}`,
    target: '[data-plot]',
    ready: "document.querySelector('[data-plot] [data-mark]') !== null",
    view: "document.querySelector('[data-part=start]').style.translate + document.querySelector('[data-part=end]').style.translate",
    peer: false,
  },
  {
    id: 'vis',
    name: 'vis-timeline',
    url: page('vis'),
    target: '.vis-panel.vis-center',
    ready: drawn,
    view: visible,
    peer: true,
  },
  {
    id: 'vis-cluster',
    name: 'vis-timeline, clusters',
    url: page('vis', 'cluster'),
    target: '.vis-panel.vis-center',
    ready: drawn,
    view: visible,
    peer: true,
  },
  {
    id: 'eventdrops',
    name: 'EventDrops',
    url: page('eventdrops'),
    target: 'svg.event-drop-chart',
    ready: drawn,
    view: "chart.scale().domain().map(Number).join(' ')",
    peer: true,
  },
  {
    id: 'timelinejs',
    name: 'TimelineJS3',
    url: page('timelinejs'),
    target: '.tl-timenav',
    ready: drawn,
    view: "document.querySelector('.tl-timenav-slider').style.left + ' ' + chart._timenav.options.scale_factor",
    peer: true,
    // The wheel pans it; its zoom is a pair of buttons with eleven levels.
    zoom: { in: 'chart.zoomIn()', out: 'chart.zoomOut()', steps: 8 },
  },
  {
    id: 'd3',
    name: 'plain d3 and SVG',
    url: page('d3svg'),
    target: '#t',
    ready: drawn,
    view: "shown.join(' ')",
    peer: true,
  },
  {
    id: 'floor',
    name: 'bare canvas (floor)',
    url: page('floor'),
    target: '#t',
    ready: drawn,
    view: "shown.join(' ')",
    peer: true,
  },
  {
    id: 'blank',
    name: 'blank page (harness)',
    url: page('blank'),
    target: '#t',
    ready: drawn,
    view: '0',
    peer: false,
    still: true,
  },
];
