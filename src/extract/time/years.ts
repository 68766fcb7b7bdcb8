import { atEnd } from '../text/at-end.ts';

const UNITS =
  'percent|per cent|people|persons|troops|soldiers|fighters|civilians|men|women|children|police|miles|km|kilometers|kilometres|meters|metres|feet|tons|tonnes|pounds|dollars|euros|workers|employees|votes|jobs|barrels|prisoners|migrants|refugees|houses|homes|hours|megawatts|copies|points|others|more|dead|to \\d';
const COUNTED = new RegExp(`^(?:[\\d%]|[.,:]\\d|(?:-| )(?:${UNITS})\\b)`, 'i');

/** Numbers that are no years whatever follows: money, "No. 1984", "Resolution 1701", "Flight 1549", "2000 and 1500 men". */
const NUMBERED = atEnd(
  /(?:[$£€#]|[\d)][.,:/]|\b(?:No\.|[Nn]umber|than|[Rr]esolutions?(?: \d{3,4},?)*(?: and| or)?|Flight|Article|Section|Route|Room|Boeing|Airbus|Highway|Division|Law|Decree|Bill|Order|Directive|Vision|Agenda|Title|Type|Unit|Brigade|Battalion|Line|Docket|Case|Area) ?)$/,
);
/** Words after which a number of four digits is a year: what follows need not be looked at. */
const TELLING = atEnd(
  /(?:\b(?:in|since|during|until|till|by|year|years|early|late|mid|middle|end|beginning|start|rest|circa|ca\.|c\.|throughout|back to|dating from|fiscal|(?:spring|summer|autumn|fall|winter)(?: of)?|the|his|her|its|their|our|my)[ -]|['’]s |\(|^\(?)$/i,
);
/** Words after which it is a year unless things are counted. */
const OPEN = atEnd(
  /(?:\b(?:of|from|to|and|or|before|after|around|about|for|between|into|through|beyond|a|an|that|this|when|but|while|as)[ -]|[,;:—] |[–—]|\d-|\d)$/i,
);
const NAMED = atEnd(/\p{Lu}[\p{L}.'’]* $/u);
const THINGS =
  /^ (?!(?:was|is|as|has|his|its|this|across|versus|less|plus|thus|does|perhaps|always)\b)(?:\p{Ll}+ )?\p{Ll}+s\b/u;
const EVENTS =
  /^ (?:\p{Ll}+ )?(?:election|referendum|war|treaty|accord|agreement|deal|pact|coup|invasion|revolution|uprising|constitution|summit|crisis|attack|bombing|ceasefire|truce|declaration|conference|massacre|raid|genocide|census|vote|visit|budget|ruling|campaign|offensive)\b/u;

/** Whether a number of four digits is a year, told from the words around it. */
export function isYear(before: string, after: string): boolean {
  if (/^-\p{Ll}/u.test(after) && !/\b(?:in|since|by|of|until) $/i.test(before)) return false;
  if (COUNTED.test(after) || NUMBERED.test(before)) return false;
  if (/^[-–](?:1\d|20)?\d\d(?![\d-])/.test(after) && !/\d$/.test(before)) return true;
  if (TELLING.test(before) || EVENTS.test(after)) return true;
  if (THINGS.test(after)) return false;
  if (OPEN.test(before)) return true;
  // "Prague 1968", "Eastern front 1941-43": only where the phrase ends.
  return NAMED.test(before) && /^(?:$|[.,;:)]|[-–]\d{2})/.test(after);
}
