/** Outlines of the icons, drawn for this project on a 16 x 16 grid with a stroke of 1.5 and round ends. */
export const ICONS = {
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10ZM10.7 10.7 14 14',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  previous: 'M14 8H2M6.5 3.5 2 8l4.5 4.5',
  next: 'M2 8h12M9.5 3.5 14 8l-4.5 4.5',
  up: 'M8 14V2M3.5 6.5 8 2l4.5 4.5',
  down: 'M8 2v12M3.5 9.5 8 14l4.5-4.5',
  external: 'M4.5 11.5l7-7M6 4.5h5.5V10',
  chevron: 'M4 6.5 8 10.5l4-4',
  swap: 'M2 5.5h11M10 2.5l3 3M14 10.5H3M6 13.5l-3-3',
  menu: 'M2 4h12M2 8h12M2 12h12',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  play: 'M5 3.2 12.5 8 5 12.8Z',
  filter: 'M2 4h12M4.5 8h7M6.8 12h2.4',
  share: 'M8 10V2M4.8 4.8 8 1.8l3.2 3M3 8v6h10V8',
  check: 'M3 8.5l3.5 3.5L13 4.5',
} as const;

export type IconName = keyof typeof ICONS;
