export { buildDataset, type Dataset, type DatasetInput } from './dataset.ts';
export { applyCorrections, type Applied } from './corrections/apply.ts';
export { editCorrections } from './corrections/edit.ts';
export { readCorrections, type CorrectionProblem, type CorrectionsFile } from './corrections/read.ts';
export { mergeReports } from './merge.ts';
export { groupRelations } from './relations.ts';
export { pairOf, pairsOf, sideOf, sidesOf } from './sides.ts';
