import type { EventType } from '../model/index.ts';

/** What readers call an event of each type, beside its label; folded. */
export const TYPE_WORDS: Readonly<Record<EventType, readonly string[]>> = {
  AGREE: ['agreement', 'accord', 'deal', 'treaty', 'pact', 'promise'],
  CONSULT: ['meeting', 'talks', 'visit', 'summit', 'call', 'negotiation', 'consultation'],
  SUPPORT: ['praise', 'recognition', 'backing', 'endorsement'],
  CONCEDE: ['concession', 'release', 'easing', 'apology', 'pardon'],
  COOPERATE: ['cooperation', 'trade', 'exchange'],
  AID: ['help', 'relief', 'assistance'],
  RETREAT: ['withdrawal', 'ceasefire', 'truce', 'pullout'],
  REQUEST: ['demand', 'appeal', 'call'],
  ACCUSE: ['accusation', 'criticism', 'blame', 'condemnation', 'complaint'],
  REJECT: ['rejection', 'refusal', 'veto', 'denial'],
  THREATEN: ['threat', 'warning', 'ultimatum'],
  PROTEST: ['demonstration', 'march', 'dissent'],
  SANCTION: ['penalty', 'tariff', 'embargo', 'expulsion', 'ban', 'blockade'],
  MOBILIZE: ['mobilization', 'mobilisation', 'deployment', 'buildup'],
  COERCE: ['coercion', 'arrest', 'seizure', 'detention', 'force', 'extradition'],
  ASSAULT: ['attack', 'strike', 'war', 'invasion', 'bombing', 'raid', 'violence'],
};
