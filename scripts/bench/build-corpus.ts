// Articles for the bench of builds: as many as wanted, the same for the same number, told by chance from words of its own and the countries of
// the reference data. One act is told by one to four papers, with background that dates itself by what went before.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Numbers from 0 to 1 that only depend on the seed. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const ACTS = [
  '{a} imposed sanctions on {b} {when}, saying that the {matter} left no other choice.',
  'The president of {a} met the president of {b} in the capital {when} to talk about the {matter}.',
  '{a} and {b} signed an agreement on the {matter} {when}.',
  '{a} expelled two diplomats of {b} {when} in the dispute over the {matter}.',
  '{a} condemned {b} {when} for its part in the {matter}.',
  'The foreign minister of {a} visited {b} {when} and spoke for two hours about the {matter}.',
  '{a} recalled its ambassador from {b} {when} because of the {matter}.',
  '{a} sent aid worth 40 million dollars to {b} {when}.',
  '{a} threatened {b} with tariffs {when} unless the {matter} is settled.',
  '{a} praised {b} {when} for what it had done about the {matter}.',
];
const BACKGROUND = [
  '{a} and {b} signed a treaty on the {matter} in {year}.',
  'A year earlier {a} had accused {b} of delaying the {matter}.',
  'In {month} {year}, {b} invited {a} to a summit about the {matter}.',
  '{b} rejected the proposal of {a} in {year}.',
];
const FILLER = [
  'Officials in both capitals declined to say how long the arrangement would last or what it would cost.',
  'Traders took the news calmly; the exchange rate hardly moved before the markets closed for the day.',
  'In the border towns people said that they had heard such announcements before and would wait and see.',
  'A spokeswoman told reporters that further details would follow once the papers had been looked over by lawyers.',
  'The weather kept most of the crowd away, and the square in front of the ministry was empty by the evening.',
  'Analysts have long doubted that the figures which the two governments give for the trade can be compared.',
  'The opposition asked for a debate in parliament, which the speaker put on the agenda of the coming session.',
  'Hospitals, schools and the railways are said to be unaffected, according to a note seen by this newspaper.',
  'Several companies that depend on the port had warned of delays, and some of them moved their goods by road.',
  'The commission that was asked to look into the question has had three chairmen and has published one report.',
];
const MATTERS = [
  'border crossing', 'water treaty', 'gas pipeline', 'fishing grounds', 'steel trade', 'detained sailors', 'airspace', 'grain exports',
  'extradition', 'rail link', 'nuclear inspections', 'visa rules', 'island dispute', 'debt relief', 'arms shipments', 'refugee camps',
]; // prettier-ignore
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const PAPERS = ['The Morning Courier', 'Harbour Gazette', 'Wire One', 'Evening Standard Post', 'The Observer Daily'];
const STATES = 48;

/** Writes so many articles below a folder, a folder a year and month. @returns the characters of all their texts */
export function writeBuildCorpus(root: string, folder: string, articles: number): number {
  const names = readFileSync(join(root, 'data/reference/countries.csv'), 'utf8')
    .split('\n')
    .slice(1)
    .flatMap((line) => /^[A-Z]{3},[A-Z]{2},([A-Z][a-z]+),/.exec(line)?.[1] ?? []);
  const states = names.filter((_, at) => at % Math.max(1, Math.floor(names.length / STATES)) === 0);
  const made = new Set<string>();
  let characters = 0;
  for (let at = 0, act = 0; at < articles; act++) {
    const story = tellStory(act, states);
    const papers = Math.min(articles - at, 1 + Math.floor(chance(act + 7e8)() ** 3 * 4));
    for (let paper = 0; paper < papers; paper++, at++) {
      const { day, text, title } = story(paper);
      const month = join(folder, day.slice(0, 7));
      if (!made.has(month)) mkdirSync(month, { recursive: true });
      made.add(month);
      characters += text.length;
      const front = `---\ntitle: ${title}\ndate: ${day}\npublisher: ${PAPERS[(act + paper) % PAPERS.length]}\n---\n\n`;
      writeFileSync(join(month, `${String(act).padStart(6, '0')}-${paper}.md`), `${front}${text}\n`);
    }
  }
  return characters;
}

/** An act as papers tell it, each with a lead of the same facts and background of its own. */
function tellStory(act: number, states: readonly string[]) {
  const roll = chance(act + 1);
  // Some states are in the news far more often than others.
  const state = (): string => states[Math.floor(roll() ** 2 * states.length)]!;
  const a = state();
  let b = state();
  while (b === a) b = state();
  const lead = pick(ACTS, roll);
  const matter = pick(MATTERS, roll);
  const told = Date.UTC(1990, 0, 1) + Math.floor(roll() * 13_000) * 86_400_000;
  return (paper: number) => {
    const own = chance(act * 8 + paper + 3e8);
    const date = new Date(told + (1 + Math.floor(own() * 2)) * 86_400_000);
    const fill = (pattern: string, one: string, other: string): string =>
      pattern
        .replaceAll('{a}', one)
        .replaceAll('{b}', other)
        .replaceAll('{matter}', matter)
        .replace('{when}', `on ${DAYS[(new Date(told).getUTCDay() + 6) % 7]}`)
        .replace('{month}', pick(MONTHS, own))
        .replace('{year}', String(1950 + Math.floor(own() * 39)));
    const paragraphs = Array.from({ length: 3 + Math.floor(own() * 4) }, () => {
      const [one, other] = own() < 0.5 ? [a, b] : [b, a];
      const facts = own() < 0.4 ? [fill(pick(BACKGROUND, own), one, other)] : [];
      return [...facts, pick(FILLER, own), pick(FILLER, own), ...(own() < 0.5 ? [pick(FILLER, own)] : [])].join(' ');
    });
    const text = [`${fill(lead, a, b)} ${pick(FILLER, own)}`, ...paragraphs].join('\n\n');
    return { day: date.toISOString().slice(0, 10), text, title: `${a} and ${b}, the ${matter}` };
  };
}

const pick = <T>(all: readonly T[], roll: () => number): T => all[Math.floor(roll() * all.length)]!;
