import { ITEMS, THEMES, kindOf, sectionOf, type ItemId, type ItemKind, type Theme } from './checklist';
import { organisationKey, type Participant, type RoundFacts, type Signal } from './facts';
import { respondentsOf, roundCounts, type Respondent } from './response';
import { exceedsShare, reachesShare, type Thresholds } from './thresholds';
import type { LocalDate } from './time';

/** What this round, and the counting rounds before it, say about one item that counts. */
export interface Barrier extends Tally {
  readonly item: ItemId;
  readonly kind: CountingKind;
  /** By anyone in this round, respondent or not. */
  readonly signalled: boolean;
  /** Counting rounds in a row that signalled it, the last of them this one; 0 when this round does not count. */
  readonly run: number;
  /** Day of the first signal of the run, or of this round where there is no run. Null when nobody signals it now. */
  readonly since: LocalDate | null;
  readonly persistent: boolean;
  /** As `run`, over the rounds that signalled it from enough organisations (rule 2b). */
  readonly sharedRun: number;
  /** The least number of organisations in any round of `sharedRun`; 0 where there is none. */
  readonly sharedOrganisations: number;
  /** Items of A and B only. */
  readonly divided: boolean;
  /** Items of A and B, C1 and C4 only. */
  readonly mostlyUnknown: boolean;
}

type CountingKind = Exclude<ItemKind, 'private' | 'context'>;

/** Respondents of this round, by what they answered to one item. */
interface Tally {
  readonly signal: number;
  readonly noSignal: number;
  readonly unknown: number;
}

/** Who signalled an item in one round: the first day, and the known organisations (by key). */
interface Trace {
  first: LocalDate;
  readonly organisations: Set<string>;
}

/** Items that may count, in the order of the form: no private items, no W1..W3. */
const COUNTING_ITEMS = ITEMS.flatMap((item) => {
  const kind = kindOf(item);
  return kind === 'private' || kind === 'context' ? [] : [{ item, kind }];
});

/** The status of every item that may count, in the order of the form. Rounds from old to new; the last is this round. */
export function barriersOf(
  rounds: readonly [...RoundFacts[], RoundFacts],
  thresholds: Thresholds,
): Barrier[] {
  const thisRound = currentRound(rounds);
  const now = tracesOf(thisRound);
  const history = roundCounts(thisRound, thresholds)
    ? [now, ...earlierCountingRounds(rounds, thresholds).map(tracesOf)]
    : [];
  const respondents = respondentsOf(thisRound).map(ticksOf);

  return COUNTING_ITEMS.map(({ item, kind }) => {
    const run = runOf(history, item, 0);
    const shared = runOf(history, item, thresholds.sharedItemOrganisations);
    const tally = tallyOf(respondents, item);
    return {
      item,
      kind,
      ...tally,
      signalled: now.has(item),
      run: run.length,
      since: firstDay(run.length > 0 ? run : tracesIn([now], item)),
      persistent: run.length >= thresholds.persistentRounds,
      sharedRun: shared.length,
      sharedOrganisations:
        shared.length > 0 ? Math.min(...shared.map((trace) => trace.organisations.size)) : 0,
      divided: isDivided(item, tally, thresholds),
      mostlyUnknown: isMostlyUnknown(item, tally, thresholds),
    };
  });
}

/** *This round*: the one whose checklist went out last. */
export function currentRound(rounds: readonly [...RoundFacts[], RoundFacts]): RoundFacts {
  return rounds[rounds.length - 1] as RoundFacts;
}

/** The counting rounds before this one, newest first. */
export function earlierCountingRounds(rounds: readonly RoundFacts[], thresholds: Thresholds): RoundFacts[] {
  return rounds
    .slice(0, -1)
    .filter((round) => roundCounts(round, thresholds))
    .reverse();
}

/**
 * An answer replaces what was noticed before it, because the form showed it ticked; the day of a signal that was kept
 * is the day it was noticed.
 */
export function signalsOf({ answer, noticed }: Participant): readonly Signal[] {
  if (answer === null) return noticed;
  if (noticed.length === 0) return answer.signals;
  const kept = new Set(answer.signals.map((signal) => signal.item));
  return [...answer.signals, ...noticed.filter((signal) => kept.has(signal.item))];
}

/** Kept as long as the facts are: the advice and the summary rest on the same rounds. */
const kept = new WeakMap<RoundFacts, ReadonlyMap<ItemId, Trace>>();

function tracesOf(round: RoundFacts): ReadonlyMap<ItemId, Trace> {
  const known = kept.get(round);
  if (known !== undefined) return known;
  const traces = new Map<ItemId, Trace>();
  for (const participant of round.participants) {
    const organisation = participant.organisation === null ? null : organisationKey(participant.organisation);
    for (const { item, on } of signalsOf(participant)) {
      const trace = traces.get(item) ?? { first: on, organisations: new Set<string>() };
      if (on < trace.first) trace.first = on;
      if (organisation !== null) trace.organisations.add(organisation);
      traces.set(item, trace);
    }
  }
  kept.set(round, traces);
  return traces;
}

/** The unbroken series of rounds, newest first, that signalled the item from at least so many organisations. */
function runOf(history: readonly ReadonlyMap<ItemId, Trace>[], item: ItemId, organisations: number): Trace[] {
  const end = history.findIndex((round) => {
    const trace = round.get(item);
    return trace === undefined || trace.organisations.size < organisations;
  });
  return tracesIn(end === -1 ? history : history.slice(0, end), item);
}

function tracesIn(rounds: readonly ReadonlyMap<ItemId, Trace>[], item: ItemId): Trace[] {
  return rounds.flatMap((round) => round.get(item) ?? []);
}

function firstDay(traces: readonly Trace[]): LocalDate | null {
  return traces.reduce<LocalDate | null>(
    (first, trace) => (first === null || trace.first < first ? trace.first : first),
    null,
  );
}

interface Ticks {
  readonly ticked: ReadonlySet<ItemId>;
  readonly unseen: readonly Theme[];
}

function ticksOf({ answer }: Respondent): Ticks {
  return { ticked: new Set(answer.signals.map((signal) => signal.item)), unseen: answer.unseen };
}

function tallyOf(respondents: readonly Ticks[], item: ItemId): Tally {
  const theme = THEMES.find((candidate) => candidate === sectionOf(item));
  let signal = 0;
  let unknown = 0;
  for (const { ticked, unseen } of respondents) {
    if (ticked.has(item)) signal += 1;
    else if (theme !== undefined && unseen.includes(theme)) unknown += 1;
  }
  return { signal, unknown, noSignal: respondents.length - signal - unknown };
}

function isDivided(item: ItemId, { signal, noSignal }: Tally, thresholds: Thresholds): boolean {
  const answers = signal + noSignal;
  return (
    isProfessionalItem(item) &&
    answers >= thresholds.dividedAnswers &&
    reachesShare(Math.min(signal, noSignal), answers, thresholds.dividedMinority)
  );
}

function isMostlyUnknown(
  item: ItemId,
  { signal, noSignal, unknown }: Tally,
  thresholds: Thresholds,
): boolean {
  const respondents = signal + noSignal + unknown;
  return (
    (isProfessionalItem(item) || item === 'C1' || item === 'C4') &&
    respondents >= thresholds.unknownRespondents &&
    exceedsShare(unknown, respondents, thresholds.unknownShare)
  );
}

/** Items of A and B. */
function isProfessionalItem(item: ItemId): boolean {
  return sectionOf(item) === 'A' || sectionOf(item) === 'B';
}
