// The script that pages include: embed.js. Frames come from the folder it lies in.
import { start } from './element.ts';

const script = document.currentScript as HTMLScriptElement | null;
start(new URL('.', script?.src || document.baseURI).href);
