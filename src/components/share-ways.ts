import { say } from '../messages/index.ts';

/** The ways to embed a view, or to keep it: what each is called, and for whom it is. */
export const shareWays = () =>
  [
    [
      'frame',
      say('Frame'),
      say('Works on nearly every site. Its height stays as written, and what is opened scrolls within it.'),
    ],
    [
      'element',
      say('Script and element'),
      say(
        'The frame takes the height it needs and tells the page what is opened (entente:select). The site must allow scripts from here.',
      ),
    ],
    [
      'picture',
      say('Picture'),
      say(
        'For newsletters and sites that take neither. Save the picture, upload it, and put its address into the text.',
      ),
    ],
    [
      'file',
      say('One file'),
      say(
        'A page with the events inside: it opens from a disk without any network, can be sent on, and tells the events in words where scripts are off.',
      ),
    ],
  ] as const;
