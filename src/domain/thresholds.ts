/**
 * The numbers of the decision table (DOMAIN section 6). Only rule 2a is the source's own (E1..E3); every number here
 * is this product's reading of "blijvend", so an organisation may set its own.
 * Shares run from 0 to 1; the other numbers are whole and at least 1.
 */
export interface Thresholds {
  /** A round counts from this share of those invited ... */
  readonly countingShare: number;
  /** ... and from this many organisations that answered (or the one there is). */
  readonly countingOrganisations: number;
  /** An item is persistent from this many counting rounds in a row. */
  readonly persistentRounds: number;
  /** 1b: organisations whose agreement is broken after a reminder. */
  readonly brokenOrganisations: number;
  /** 2b: organisations that signal one content item, in each of `sharedItemRounds` rounds in a row. */
  readonly sharedItemOrganisations: number;
  readonly sharedItemRounds: number;
  /** 2c: counting rounds in a row that signal one change item. */
  readonly changeRounds: number;
  /** The plan stagnates from this share of those who said yes or no. */
  readonly planShare: number;
  /** An item is mostly unknown above this share of the respondents ... */
  readonly unknownShare: number;
  /** ... from this many respondents. */
  readonly unknownRespondents: number;
  /** An item is divided from this share of the smaller side ... */
  readonly dividedMinority: number;
  /** ... from this many people who answered it signal or no signal. */
  readonly dividedAnswers: number;
  /** From this many respondents items, and the plan by itself, may lift the advice above "discuss". */
  readonly fullWeightRespondents: number;
  /** From this many respondents the channel sees items and organisations. A privacy rule: set it higher, never lower. */
  readonly namedRespondents: number;
}

export const defaultThresholds: Thresholds = {
  countingShare: 1 / 2,
  countingOrganisations: 2,
  persistentRounds: 2,
  brokenOrganisations: 2,
  sharedItemOrganisations: 2,
  sharedItemRounds: 3,
  changeRounds: 3,
  planShare: 1 / 2,
  unknownShare: 1 / 2,
  unknownRespondents: 3,
  dividedMinority: 1 / 3,
  dividedAnswers: 3,
  fullWeightRespondents: 2,
  namedRespondents: 3,
};

/** Shares such as 1/3 are not exact in binary; people are whole, so this slack decides no other case. */
const SLACK = 1e-9;

/** Whether `part` is at least that share of `whole`. */
export function reachesShare(part: number, whole: number, share: number): boolean {
  return part >= whole * share - SLACK;
}

/** Whether `part` is more than that share of `whole`. */
export function exceedsShare(part: number, whole: number, share: number): boolean {
  return part > whole * share + SLACK;
}
