export { chatEndpoint, readKey, SettingError } from './endpoint.ts';
export { MOST_REQUESTS, openModelExtractor, type ModelExtractor, type ModelOptions } from './extractor.ts';
export { describeReport, type ModelReport } from './tally.ts';
