import { ATTRIBUTES, embedAddress } from './address.ts';
import { readMessage } from './messages.ts';

/** Height (px) of a frame until it has said what suits it. */
const AT_FIRST = 480;

const important = (element: HTMLElement, styles: Readonly<Record<string, string>>): void => {
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value, 'important');
};

/** Frames that are listened to: what a frame may change is its own height, and whoever holds it may be told what was opened. */
const frames = new Map<HTMLIFrameElement, { fixed: boolean; on: EventTarget }>();

/** Whether a message comes from the page that a frame shows: from its window, and from where its address points. A sandbox may have taken its origin. */
export function isFrom(event: Pick<MessageEvent, 'source' | 'origin'>, frame: HTMLIFrameElement): boolean {
  if (event.source === null || event.source !== frame.contentWindow) return false;
  const { sandbox } = frame;
  const opaque = frame.hasAttribute('sandbox') && !sandbox.contains('allow-same-origin');
  const { origin } = new URL(frame.src, document.baseURI);
  return event.origin === (opaque ? 'null' : origin);
}

function hear(event: MessageEvent): void {
  for (const [frame, { fixed, on }] of frames) {
    if (!isFrom(event, frame)) continue;
    const message = readMessage(event.data);
    if (message?.type === 'entente:height' && !fixed) important(frame, { height: `${message.height}px` });
    if (message?.type === 'entente:select')
      on.dispatchEvent(new CustomEvent('entente:select', { detail: message.event, bubbles: true, composed: true }));
    return;
  }
}

/** Makes the element's class, whose frames come from a page that is taken as `embed.html` beside the script unless `src` names another. */
function elementOf(folder: string): CustomElementConstructor {
  return class extends HTMLElement {
    static readonly observedAttributes = [...ATTRIBUTES, 'src', 'height', 'title'];
    #frame: HTMLIFrameElement | null = null;

    connectedCallback(): void {
      const frame = document.createElement('iframe');
      this.#frame = frame;
      frame.loading = 'lazy';
      frame.allow = 'web-share; clipboard-write; fullscreen';
      important(this, { display: 'block', width: '100%', height: 'auto', 'max-height': 'none', overflow: 'visible' });
      important(frame, { display: 'block', width: '100%', border: '0', height: `${AT_FIRST}px` });
      this.#show();
      (this.shadowRoot ?? this.attachShadow({ mode: 'open' })).replaceChildren(frame);
    }

    disconnectedCallback(): void {
      if (this.#frame) frames.delete(this.#frame);
      this.#frame = null;
    }

    attributeChangedCallback(): void {
      if (this.#frame) this.#show();
    }

    #show(): void {
      const frame = this.#frame!;
      const src = new URL(this.getAttribute('src') ?? folder, document.baseURI).href;
      const page = /\.html?(?:[?#]|$)/.test(src) ? src : new URL('embed.html', src.replace(/\/?$/, '/')).href;
      const view = Object.fromEntries(ATTRIBUTES.map((name) => [name, this.getAttribute(name) ?? undefined]));
      const height = Number.parseInt(this.getAttribute('height') ?? '', 10);
      const fixed = height > 0;
      const address = embedAddress(page, fixed ? { ...view, height: String(height) } : view);
      frames.set(frame, { fixed: false, on: this });
      frame.title = this.getAttribute('title') ?? `Timeline ${this.getAttribute('relation') ?? ''}`.trim();
      if (fixed) important(frame, { height: `${height}px` });
      if (frame.src !== address) frame.src = address;
    }
  };
}

/** Defines `<entente-timeline>` and gives every `<iframe data-entente>` of the page the height it asks for. Once, however often the script is there. */
export function start(folder: string): void {
  const adopt = (): void => {
    for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[data-entente]'))
      if (!frames.has(frame)) frames.set(frame, { fixed: false, on: frame });
  };
  if (!customElements.get('entente-timeline')) {
    addEventListener('message', (event) => {
      adopt();
      hear(event);
    });
    customElements.define('entente-timeline', elementOf(folder));
  }
}
