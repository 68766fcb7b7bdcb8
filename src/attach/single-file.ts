import { isOnlyHere } from '../embed/codes.ts';
import { TemplateError } from '../embed/single-fill.ts';
import { singlePage } from '../embed/single-page.ts';
import { say } from '../messages/index.ts';
import { relationId } from '../model/index.ts';
import type { TimelineState } from '../state/timeline.svelte.ts';

/** What the page to save is to show, and where this app finds what goes into it. */
export interface Saved {
  /** The view, as an embed's address asks for it. */
  readonly search: string;
  /** Folder of the app, absolute, with a slash at its end. */
  readonly base: string;
  /** Whether the app shows its own data, so that the page can lead back to it. */
  readonly own: boolean;
  readonly withText: boolean;
  readonly flagUrl: (code: string) => string | undefined;
}

/** The relation that the app shows as one HTML file. Its template is fetched now, and only now. @throws Error that says in words what failed */
export async function singleFile(app: TimelineState, { search, base, own, withText, flagUrl }: Saved): Promise<string> {
  const { index, actors, events } = app.data;
  const subject = app.data.find(relationId(app));
  if (!index || !subject) throw new Error(say('That did not work.'));
  const [template] = await Promise.all([fetched(`${base}single.html`), app.data.needArticles()]);
  const flag = async (code: string): Promise<string | null> => {
    const url = flagUrl(code);
    return url === undefined ? null : fetched(new URL(url, base).href);
  };
  const source = { index, actors, articles: app.data.articles, events, subject };
  const leadsTo = own && !isOnlyHere(base) ? base : null;
  try {
    return await singlePage(template, source, { search, app: leadsTo, withText, flag });
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    throw new Error(say('This copy of Entente lacks the template of such a file. It must be built again.'), {
      cause: error,
    });
  }
}

async function fetched(url: string): Promise<string> {
  const response = await fetch(url).catch(() => null);
  if (!response) throw new Error(say('The file could not be fetched. Is there a connection?'));
  if (!response.ok)
    throw new Error(say('This copy of Entente lacks the template of such a file. It must be built again.'));
  return response.text();
}
