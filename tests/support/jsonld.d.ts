declare module 'jsonld' {
  interface Document {
    readonly contextUrl: null;
    readonly documentUrl: string;
    readonly document: unknown;
  }
  /** JSON-LD 1.1's expansion: every term as the address that its context gives it. */
  const jsonld: {
    expand(
      input: unknown,
      options: { documentLoader: (url: string) => Promise<Document> },
    ): Promise<readonly Readonly<Record<string, unknown>>[]>;
  };
  export default jsonld;
}
