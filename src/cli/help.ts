import { EXTENSIONS } from '../ingest/index.ts';

/** What `entente help` prints. */
export const HELP = `entente: turns news articles into dated political events.

Usage
  entente extract FILE…               events as NDJSON on standard output, one a line; - is standard input
      --format EXTENSION              how to read them, whatever their names say
  entente build DIR --out DIR         the dataset that the timeline loads
      --no-text                       leave the articles' text out; quotes stay
      --json                          the summary as JSON on standard output
      --corrections FILE              what people put right; corrections.yaml beside DIR unless told
      --jobs N                        how many workers; as many as there are cores unless told
      --no-cache                      read everything; otherwise what did not change is taken from .entente-cache/build
      --extractor openai              for extract and build: ask a language model, check what it says by the rules
      --base-url URL                  its server, OpenAI-compatible: http://localhost:11434/v1; articles are sent there
      --model NAME                    which model; without it the server's own
      --api-key-env NAME              the environment variable that holds the key; without it none is sent
      --timeout SECONDS               how long to wait for an answer, up to 300; 120 unless told
      --cache DIR                     where answers are kept; .entente-cache/llm unless told
  entente check DIR                   what is wrong with the articles and corrections; builds nothing
      --strict                        warnings fail too
      --json                          a diagnostic a line, as JSON on standard output
  entente stats DATASET               what a built dataset holds; --json for programs
  entente edit [DIR]                  correct events in the app, on this machine only; DIR is data/articles unless told
      --corrections FILE              where to; corrections.yaml beside DIR unless told
      --port N                        4174 unless told
      --app DIR                       the built app; dist unless told
  entente page DATASET --relation USA-COL --out FILE   one timeline as one HTML file that needs no network
      --time, --select, --q, …        what it shows, by the names of an embed's address (docs/EMBED.md)
      --no-text                       leave the articles' text out; quotes stay
      --site URL                      where the app stands on the web, to lead to it; nowhere unless told
      --app DIR                       the built app, whose template is filled; dist unless told
  entente explain FILE                each sentence with what every stage saw in it, why, and what came of it
      --sentence N                    only this sentence, from 1
      --html OUT                      as a page of its own instead of on standard output
      --color, --no-color             colour or none; unless told, as the terminal and NO_COLOR say
  entente help                        this text
  entente --version                   the version

Articles: ${EXTENSIONS.map((one) => `.${one}`).join(' ')} (docs/CONTRACT.md says what each may hold), each also as .gz;
.zip, .warc and .warc.gz hold many, named archive.zip!inner.html. Hidden files, README files and the .yaml beside a .txt are no articles.

Exit codes: 0 all read, 1 some files skipped or corrections refused, 2 nothing could be built or wrong usage.
Diagnostics go to standard error as file:line:column: error|warning: what (why; what to do).
`;
