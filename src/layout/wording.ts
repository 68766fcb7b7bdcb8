import { language, message, messages, say, type Message } from '../messages/index.ts';
import type { EventType } from '../model/index.ts';

/** What each side does in an event of a type, as words after its name. */
const ROLES: Record<EventType, readonly [initiator: Message, recipient: Message]> = messages({
  AGREE: ['agrees', 'is promised'],
  CONSULT: ['talks', 'is consulted'],
  SUPPORT: ['supports', 'is supported'],
  CONCEDE: ['gives way', 'gains'],
  COOPERATE: ['cooperates', 'is partner'],
  AID: ['helps', 'is helped'],
  RETREAT: ['steps back', 'is left alone'],
  REQUEST: ['asks', 'is asked'],
  ACCUSE: ['accuses', 'is accused'],
  REJECT: ['refuses', 'is refused'],
  THREATEN: ['threatens', 'is threatened'],
  PROTEST: ['protests', 'is protested against'],
  SANCTION: ['sanctions', 'is sanctioned'],
  MOBILIZE: ['shows force', 'is shown force'],
  COERCE: ['coerces', 'is coerced'],
  ASSAULT: ['attacks', 'is attacked'],
});

/** The role of an actor in words: "accuses", "is accused", "is named" for a bystander. */
export function roleText(type: EventType, part: 'initiator' | 'recipient' | 'bystander'): string {
  if (part === 'bystander') return say('is named');
  return say(ROLES[type][part === 'initiator' ? 0 : 1]);
}

/** A tone on −10 … +10 as one word. */
export function toneWord(tone: number): string {
  if (tone >= 6) return say('Very cooperative');
  if (tone >= 1) return say('Cooperative');
  if (tone > -1) return say('Neutral');
  if (tone > -3) return say('Critical');
  return tone > -8 ? say('Hostile') : say('Violent');
}

/** A tone in word and number with a true minus sign: "Hostile, −7.1". */
export function toneText(tone: number): string {
  const number = Math.abs(tone).toFixed(1);
  const sign = number === '0.0' ? '' : tone < 0 ? '−' : '+';
  const { tag } = language();
  return `${toneWord(tone)}, ${sign}${tag === 'en' ? number : Number(number).toLocaleString(tag, { minimumFractionDigits: 1 })}`;
}

/** What a tone means, for whoever asks. */
export const TONE_SCALE = message(
  'Tone runs from −10, armed violence, over 0, neither, to +10, material help (Goldstein’s scale). The kind of act sets it; what is only planned, alleged or denied counts for less.',
);
