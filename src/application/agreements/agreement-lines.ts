import { deadlinePassed, isOverdue } from '../../domain/agreements';
import { compareText } from '../../domain/compare-text';
import type { Nudge } from '../../domain/facts';
import type { LocalDate } from '../../domain/time';
import type { Deps } from '../deps';
import type { Work } from '../storage';
import type { Case, Channel, KeptAgreement } from '../records';
import type { AgreementLine, NudgeLine } from '../views/agreements';

/** The agreements of a case as the channel may see them: those that ask for attention first. */
export async function agreementLines(
  deps: Deps,
  work: Work,
  record: Case,
  channel: Channel,
): Promise<readonly AgreementLine[]> {
  const today = todayIn(deps, channel);
  const agreements = await work.agreements.ofCase(record.id);
  return agreements.map((agreement) => lineOf(agreement, today)).sort(byAttention);
}

/** The day it is in the channel's time zone. */
export function todayIn(deps: Deps, channel: Channel): LocalDate {
  return deps.calendar.toLocal(deps.clock.now(), channel.zone).date;
}

export function lineOf(agreement: KeptAgreement, today: LocalDate): AgreementLine {
  const { id, what, organisation, due, status, past, madeAt, settledAt } = agreement;
  return {
    agreementId: id,
    what,
    organisation,
    due,
    status,
    overdue: isOverdue(agreement, today),
    reminder: nudgeLine(agreement.reminder, today),
    manager: nudgeLine(agreement.manager, today),
    past,
    madeAt,
    settledAt,
  };
}

function nudgeLine(nudge: Nudge | null, today: LocalDate): NudgeLine | null {
  return nudge && { ...nudge, passed: deadlinePassed(nudge, today) };
}

/** Date passed, broken, open, kept; within those by due date, and what was kept last first. */
function byAttention(a: AgreementLine, b: AgreementLine): number {
  const rank = rankOf(a) - rankOf(b);
  if (rank !== 0) return rank;
  if (a.status === 'kept') return (b.settledAt?.getTime() ?? 0) - (a.settledAt?.getTime() ?? 0);
  return compareText(a.due, b.due);
}

function rankOf({ status, overdue }: AgreementLine): number {
  if (status === 'open') return overdue ? 0 : 2;
  return status === 'broken' ? 1 : 3;
}
