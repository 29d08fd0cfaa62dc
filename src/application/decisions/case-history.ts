import type { Actor } from '../actor';
import { todayIn } from '../agreements/agreement-lines';
import type { Deps } from '../deps';
import { locate, type Located, type Reference } from '../locate';
import type { Work } from '../storage';
import { isRefusal } from '../refusal';
import type { CaseHistoryView } from '../views/decisions';
import type { View } from '../views/view';
import { decisionLine } from './decision-lines';

const ROUNDS_SHOWN = 8;
/** A decision is seldom changed more often; the reasons of all of them would not fit. */
const DECISIONS_SHOWN = 3;

/** What was advised and decided in a case, and why. */
export async function showHistory(deps: Deps, actor: Actor, reference: Reference): Promise<View> {
  const found = await locate(deps, actor, 'see-history', reference);
  if (isRefusal(found)) return found;
  return deps.database.transaction(actor.tenant, (work) => caseHistory(deps, work, found));
}

export async function caseHistory(
  deps: Deps,
  work: Work,
  { case: record, channel }: Pick<Located, 'case' | 'channel'>,
): Promise<CaseHistoryView> {
  const rounds = [...(await work.rounds.ofCase(record.id))].reverse();
  const decisions = await work.decisions.ofCase(record.id);
  return {
    kind: 'case-history',
    caseId: record.id,
    code: record.code,
    rounds: rounds.slice(0, ROUNDS_SHOWN).map(({ id, number, closesAt, advised }) => ({
      round: number,
      meetingOn: deps.calendar.toLocal(closesAt, channel.zone).date,
      advised,
      decisions: decisions
        .filter(({ roundId }) => roundId === id)
        .slice(-DECISIONS_SHOWN)
        .map((decision) => decisionLine(deps, decision, channel)),
    })),
    earlier: Math.max(0, rounds.length - ROUNDS_SHOWN),
    today: todayIn(deps, channel),
  };
}
