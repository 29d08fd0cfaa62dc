import { advise } from '../../domain/escalation';
import type { Level } from '../../domain/facts';
import { loadFacts } from '../case-facts';
import type { Deps } from '../deps';
import type { Work } from '../storage';
import type { Case, Channel, Decision, Round } from '../records';
import type { DecisionLine } from '../views/decisions';

export function decisionLine(deps: Deps, decision: Decision, channel: Channel): DecisionLine {
  const { advised, level, why, decidedAt } = decision;
  return { advised, level, why, decidedOn: deps.calendar.toLocal(decidedAt, channel.zone).date };
}

/** Of whom a round is, in which channel. */
interface Standing {
  readonly case: Case;
  readonly channel: Channel;
  readonly round: Round;
}

/**
 * What was advised for a round: by its last summary, or, once it is closed, by all its answers. Null before that, as
 * answers that no summary showed must not be learnt by asking.
 */
export async function advisedIn(deps: Deps, work: Work, context: Standing): Promise<Level | null> {
  const { advised, status } = context.round;
  return advised !== null || status === 'open' ? advised : adviseOnAll(deps, work, context);
}

/** By all answers of a closed round, as its last summary does. */
export async function adviseOnAll(
  deps: Deps,
  work: Work,
  { case: record, channel, round }: Standing,
): Promise<Level> {
  const { facts } = await loadFacts(deps, work, record, channel, round);
  return advise(facts, deps.thresholds).level;
}
