/** Why a proposal does not count, in the order of the checks, with words for the summary. */
export const REASONS = {
  excess: 'beyond the number an article can bear',
  form: 'not in the asked form',
  type: 'type not in PLOVER',
  'quote-invented': 'quote not in the article',
  'quote-split': 'quote across sentences',
  'quote-ambiguous': 'quote stands in several sentences',
  act: 'act not in the quote',
  initiator: 'initiator not known in the quote',
  recipient: 'recipient not known near the quote',
  'same-side': 'both sides the same',
  'one-sided': 'no other side',
  'not-asserted': 'sentence does not assert it',
  undated: 'no date',
  repeated: 'proposed twice',
} as const;
export type Reason = keyof typeof REASONS;

/** What a model was asked and what came of it. */
export interface ModelReport {
  readonly model: string;
  /** Answers by the server and by the cache. */
  readonly asked: number;
  readonly cached: number;
  /** Answers that could not be put into the cache. */
  readonly notKept: number;
  readonly failed: number;
  readonly proposals: number;
  readonly accepted: number;
  readonly rejected: Readonly<Partial<Record<Reason, number>>>;
  readonly datesDiffer: number;
}

/** A running count. Sums do not depend on the order in which answers come. */
export type Tally = { -readonly [K in keyof ModelReport]: ModelReport[K] } & {
  rejected: Partial<Record<Reason, number>>;
};

/** A count at zero. */
export function openTally(model: string): Tally {
  return {
    model,
    asked: 0,
    cached: 0,
    notKept: 0,
    failed: 0,
    proposals: 0,
    accepted: 0,
    rejected: {},
    datesDiffer: 0,
  };
}

/** The same with its reasons in a fixed order. */
export function reportOf(tally: Tally): ModelReport {
  const reasons = Object.keys(REASONS) as Reason[];
  const rejected = Object.fromEntries(
    reasons.flatMap((one) => (tally.rejected[one] ? [[one, tally.rejected[one]]] : [])),
  );
  return { ...tally, rejected };
}

/** One line for a summary. */
export function describeReport(report: ModelReport): string {
  const { model, asked, cached, notKept, proposals, accepted, datesDiffer } = report;
  const rejected = Object.entries(report.rejected).map(([reason, times]) => `${times} ${REASONS[reason as Reason]}`);
  const said = [
    `model ${model}: ${asked} ${asked === 1 ? 'answer' : 'answers'} from the server, ${cached} from the cache`,
    `${proposals} proposed, ${accepted} accepted${rejected.length > 0 ? `, rejected: ${rejected.join(', ')}` : ''}`,
    ...(datesDiffer > 0 ? [`${datesDiffer} dated otherwise by the model (the rules' date stands)`] : []),
    ...(notKept > 0 ? [`${notKept} could not be kept in the cache`] : []),
  ];
  return said.join('; ');
}
