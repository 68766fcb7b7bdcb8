export { buildDataset, type Dataset, type DatasetInput } from './dataset.ts';
export { mergeReports } from './merge.ts';
export { groupRelations } from './relations.ts';
export { pairOf, pairsOf, sideOf, sidesOf } from './sides.ts';
