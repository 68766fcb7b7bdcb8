export { eventCount } from './counts.ts';
export { chosenLanguage, LANGUAGES, speakLanguage, type LanguageEntry } from './language.ts';
export {
  language,
  message,
  messages,
  say,
  sayKnown,
  speak,
  type DateWords,
  type Language,
  type Message,
} from './say.ts';
