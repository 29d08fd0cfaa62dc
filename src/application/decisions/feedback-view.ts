import { agreementLines, todayIn } from '../agreements/agreement-lines';
import type { Deps } from '../deps';
import type { RoundOfMeeting, Work } from '../storage';
import { headOf } from '../round-context';
import type { AgreementLine } from '../views/agreements';
import type { FeedbackView } from '../views/decisions';
import { decisionLine } from './decision-lines';
import { feedbackAt } from './feedback-moment';

const AGREEMENTS_SHOWN = 10;

/** The state of the case after a meeting (T8): nobody's answers, only what was agreed and decided. */
export async function feedbackView(deps: Deps, work: Work, context: RoundOfMeeting): Promise<FeedbackView> {
  const { case: record, channel, round } = context;
  const lines = await agreementLines(deps, work, record, channel);
  const since = await previousFeedbackAt(work, context);
  const told = lines.filter((line) => line.status === 'open' || changedSince(line, since));
  const decision = (await work.decisions.ofCase(record.id)).filter((one) => one.roundId === round.id).at(-1);
  const now = deps.clock.now();
  const next = (await work.meetings.planned(record.id)).find(({ startsAt }) => startsAt > now);
  return {
    kind: 'feedback',
    ...headOf(context),
    agreements: told.slice(0, AGREEMENTS_SHOWN),
    more: Math.max(0, told.length - AGREEMENTS_SHOWN),
    kept: lines.filter(({ status }) => status === 'kept').length,
    broken: lines.filter(({ status }) => status === 'broken').length,
    decision: decision === undefined ? null : decisionLine(deps, decision, channel),
    next: next?.startsAt ?? null,
    today: todayIn(deps, channel),
  };
}

/** When the meeting before was fed back: what changed until then was told. Null: this is the first one. */
async function previousFeedbackAt(
  work: Work,
  { case: record, meeting }: RoundOfMeeting,
): Promise<Date | null> {
  const begun = (await work.meetings.ofCase(record.id)).filter(({ status }) => status === 'begun');
  const previous = begun.filter(({ startsAt }) => startsAt < meeting.startsAt).at(-1);
  return previous === undefined ? null : feedbackAt(previous);
}

function changedSince({ madeAt, settledAt }: AgreementLine, since: Date | null): boolean {
  return since === null || madeAt >= since || (settledAt !== null && settledAt >= since);
}
