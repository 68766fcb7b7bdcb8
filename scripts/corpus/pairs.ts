/** The two states of each relation of the sample corpus, by folder. */
export const PAIRS: Readonly<Record<string, readonly [string, string]>> = {
  'colombia-venezuela': ['COL', 'VEN'],
  'egypt-israel': ['EGY', 'ISR'],
  'france-germany': ['FRA', 'DEU'],
  'india-pakistan': ['IND', 'PAK'],
  'iran-saudi-arabia': ['IRN', 'SAU'],
  'japan-south-korea': ['JPN', 'KOR'],
  'serbia-kosovo': ['SRB', 'XKX'],
  'us-china': ['USA', 'CHN'],
  'us-colombia': ['USA', 'COL'],
  'us-cuba': ['USA', 'CUB'],
  'us-soviet-union-russia': ['USA', 'RUS'],
  'us-venezuela': ['USA', 'VEN'],
};
