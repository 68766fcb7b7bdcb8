import { chosenLanguage, speakLanguage } from '../messages/index.ts';

/**
 * Speaks the language that the address asks for, else the reader's own, and tells the document. `dir=rtl` mirrors the page.
 * A page awaits it before it makes anything, since what is said once is not said again.
 */
export async function speakAsAsked(search: string = location.search): Promise<void> {
  const params = new URLSearchParams(search);
  const chosen = chosenLanguage(params.get('lang'), navigator.languages ?? []);
  await speakLanguage(chosen);
  document.documentElement.lang = chosen.tag;
  document.documentElement.dir = params.get('dir') === 'rtl' ? 'rtl' : 'ltr';
}
