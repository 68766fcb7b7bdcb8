export { chosenLanguage, LANGUAGES, speakLanguage, type LanguageEntry } from './language.ts';
export { language, message, say, sayKnown, speak, type DateWords, type Language, type Message } from './say.ts';
