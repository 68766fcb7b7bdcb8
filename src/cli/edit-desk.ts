import * as v from 'valibot';
import { buildDataset, editCorrections, readCorrections, type Dataset } from '../corpus/index.ts';
import { CorrectionRequestSchema, nameOfIssue, writeCorrection, type Correction } from '../model/corrections.ts';
import type { Article, PoliticalEvent } from '../model/index.ts';
import { correctionProblems, readText, writeWhole } from './corrections.ts';
import { formatProblem } from './diagnostics.ts';
import type { Engine } from './engine.ts';

/** What the page is told of the file. */
export interface DeskState {
  readonly corrections: readonly Correction[];
  /** Entries that are refused or match nothing, as diagnostics. */
  readonly problems: readonly string[];
}

/** An answer to the page: a status of HTTP and what to say. */
export type DeskAnswer =
  | { readonly status: 200; readonly body: DeskState }
  | { readonly status: 400 | 409 | 422; readonly body: { readonly error: string } };

/** What was extracted once; corrections are applied to it again and again. */
export interface DeskSource {
  readonly articles: readonly Article[];
  readonly events: readonly PoliticalEvent[];
  readonly engine: Pick<Engine, 'actors'>;
  /** The corrections file, which need not exist yet. */
  readonly path: string;
}

/** The file of corrections and the dataset that follows from it. The file is read anew each time, for an editor may be open on it too. */
export class EditDesk {
  readonly #source: DeskSource;
  #built: { readonly text: string; readonly dataset: Dataset } | null = null;

  constructor(source: DeskSource) {
    this.#source = source;
  }

  /** The dataset's files as the corrections file now has it. */
  get files(): Dataset['files'] {
    return this.#dataset(readText(this.#source.path)).files;
  }

  /** The entries of the file and what is wrong with them. */
  get state(): DeskState {
    return this.#stateOf(readText(this.#source.path));
  }

  /** Puts entries in and takes entries out. An entry that would not be applied is refused, and then nothing is written. */
  submit(request: unknown): DeskAnswer {
    const parsed = v.safeParse(CorrectionRequestSchema, request);
    if (!parsed.success) return { status: 400, body: { error: nameOfIssue(parsed.issues[0]) } };
    const text = readText(this.#source.path);
    const before = readCorrections(text);
    if (!before.whole) return { status: 409, body: { error: `${this.#state(text).join('; ')}; nothing was written` } };
    const edited = editCorrections(text, parsed.output);
    const refusal = this.#refusal(edited, parsed.output.add);
    if (refusal !== null) return { status: 422, body: { error: refusal } };
    if (edited !== text) writeWhole(this.#source.path, edited);
    return { status: 200, body: this.#stateOf(edited) };
  }

  #refusal(text: string, added: readonly Correction[]): string | null {
    const lines = new Set(added.map(writeCorrection));
    const here = readCorrections(text).entries.filter((one) => lines.has(writeCorrection(one.correction)));
    const { problems, unmatched } = this.#dataset(text).corrected;
    const problem = [...problems, ...unmatched].find(({ line }) => here.some((one) => one.line === line));
    return problem ? `${problem.why}; ${problem.fix}` : null;
  }

  #stateOf(text: string): DeskState {
    const corrections = readCorrections(text).entries.map((one) => one.correction);
    return { corrections, problems: this.#state(text) };
  }

  #state(text: string): string[] {
    const { problems } = readCorrections(text);
    return correctionProblems({ path: this.#source.path, problems }, this.#dataset(text)).map(formatProblem);
  }

  #dataset(text: string): Dataset {
    if (this.#built?.text !== text) {
      const { articles, events, engine } = this.#source;
      const corrections = readCorrections(text).entries;
      const dataset = buildDataset({ articles, events, actors: engine.actors, withText: true, corrections });
      this.#built = { text, dataset };
    }
    return this.#built.dataset;
  }
}
