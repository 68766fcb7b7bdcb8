declare module 'jsdom' {
  /** A page parsed as browsers do; its scripts run only on request. */
  export class JSDOM {
    constructor(html: string, options?: { runScripts?: 'dangerously'; contentType?: 'text/html' | 'image/svg+xml' });
    readonly window: Readonly<Record<string, unknown>> & { readonly document: Document };
  }
}
