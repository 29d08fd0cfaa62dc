import type { TenantId } from '../actor';
import type { Deps } from '../deps';
import type { RoundOfMeeting, Work } from '../storage';
import type { Round } from '../records';
import { asDirected } from '../present-regisseur';
import { headOf } from '../round-context';
import { postInChannel, threadOf } from '../send';
import type { AgreementLine, AgreementsDueView, Happened } from '../views/agreements';
import { agreementLines, todayIn } from './agreement-lines';
import { ON_ONE_CARD } from './agreements-view';

/** Under a new checklist: the agreements that are due by its meeting, to be marked kept or not. None: no card. */
export async function postDueAgreements(deps: Deps, tenant: TenantId, roundId: string): Promise<void> {
  const context = await deps.database.lookUp(tenant, (lookups) => lookups.ofRound(roundId));
  if (context?.round.status !== 'open' || context.case.status !== 'open' || context.round.card === null)
    return;
  const { channel, round } = context;
  const directed = { channel, round, case: await asDirected(deps, tenant, channel, context.case) };
  const view = await deps.database.transaction(tenant, (work) =>
    dueAgreementsView(deps, work, directed, { isAsked: isOpen }),
  );
  if (view.lines.length === 0) return;
  await postInChannel(deps, tenant, channel, threadOf(channel, context.round.card), view);
}

interface Shown {
  readonly happened?: Happened | null;
  /** Default: also those that were marked since, to see it and to take it back. */
  readonly isAsked?: (line: AgreementLine, round: Round) => boolean;
}

export async function dueAgreementsView(
  deps: Deps,
  work: Work,
  context: Pick<RoundOfMeeting, 'round' | 'case' | 'channel'>,
  { happened = null, isAsked = isOpenOrMarked }: Shown = {},
): Promise<AgreementsDueView> {
  const { round, case: record, channel } = context;
  const meetingDay = deps.calendar.toLocal(round.closesAt, channel.zone).date;
  const lines = (await agreementLines(deps, work, record, channel)).filter(
    (line) => line.due <= meetingDay && isAsked(line, round),
  );
  return {
    kind: 'agreements-due',
    ...headOf(context),
    on: { card: 'agreements-due', roundId: round.id },
    lines: lines.slice(0, ON_ONE_CARD),
    more: Math.max(0, lines.length - ON_ONE_CARD),
    today: todayIn(deps, channel),
    hasRegisseur: record.regisseur !== null,
    happened,
  };
}

function isOpen({ status }: AgreementLine): boolean {
  return status === 'open';
}

function isOpenOrMarked(line: AgreementLine, { sentAt }: Round): boolean {
  return isOpen(line) || (line.settledAt !== null && line.settledAt >= sentAt);
}
