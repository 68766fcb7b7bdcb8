// Words as often as in news: a few make up most of the text, and there is always another rare one.
import { randomNumbers } from '../events.ts';

const COMMON =
  'the of to a and in on that for with from as by at it was is not after over his their who which said had been its an but were'.split(
    ' ',
  );
const NEWS =
  `government president minister talks border sanctions house white drugs narcotics trade troops agreement ambassador treaty tariff
  election army oil visit summit police accord minister's refugees embassy visa flights guerrilla attack ceasefire envoy coffee peace
  crisis aid accused court congress cartel cocaine strike parliament embargo deportation pact negotiations charges rebels state
  foreign military capital security statement measures relations between against during without before under again later also more
  first two new week month year day people country leaders officials support decision meeting plan region economy exports ship
  coast navy extradition judge prison protest union opposition vote law reform budget loan bank dollar pipeline mine harvest flood`.split(
    /\s+/,
  );
const SYLLABLES =
  'ba be bo ca ce ci co da de di do fa fe ga go gua ha hi la le li lo lu ma me mi mo na ne ni no pa pe pi po ra re ri ro sa se si so ta te ti to tra val ven ver via vo za zo'.split(
    ' ',
  );
const ENDS = ['', 'n', 's', 'r', 'l', 'nt', 'd', 'sh', 'ng', 'ck'];

/** Names of places and people with accents, which readers leave out. */
export const PLACES = ['Bogotá', 'White House', 'Cúcuta', 'Medellín', 'Cartagena', 'Washington', 'Miami', 'Nariño'];

/** So many different words that are no English ones; the same for the same seed. */
export function makeWords(count: number, seed: number): string[] {
  const random = randomNumbers(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const words = new Set<string>();
  while (words.size < count) {
    const length = 2 + Math.floor(random() * 3);
    words.add(Array.from({ length }, () => pick(SYLLABLES)).join('') + pick(ENDS));
  }
  return [...words];
}

/** Draws words of which the r-th most frequent is about r times as rare as the first (Zipf's law). */
export function zipfWords(vocabulary: number, seed: number): () => string {
  const words = [...COMMON, ...NEWS, ...makeWords(vocabulary, seed)];
  const random = randomNumbers(seed + 1);
  const upTo = new Float64Array(words.length);
  let sum = 0;
  for (let rank = 0; rank < words.length; rank++) upTo[rank] = sum += 1 / (rank + 2);
  return () => {
    const wanted = random() * sum;
    let [low, high] = [0, words.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (upTo[middle]! > wanted) high = middle;
      else low = middle + 1;
    }
    return words[low]!;
  };
}
