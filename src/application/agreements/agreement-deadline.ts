import type { AgreementId, Nudge } from '../../domain/facts';
import type { NudgeKind } from '../../domain/nudges';
import type { TenantId } from '../actor';
import type { Deps } from '../deps';
import type { Job } from '../jobs';
import type { Work } from '../storage';
import { postToRegisseur } from '../present-regisseur';
import type { Channel } from '../records';
import type { AgreementTaskView } from '../views/agreements';
import { lineOf, todayIn } from './agreement-lines';
import { findNudged, postInThread } from './agreement-reminder';

type DeadlineJob = Extract<Job, { kind: 'agreement-deadline' }>;

/** When the working day of most people has begun. */
const ASKED_AT = '09:00';

/** Plans the question that follows a deadline, on the morning after it. One that is over already was answered in person. */
export async function askAboutDeadline(
  deps: Deps,
  work: Work,
  channel: Channel,
  agreementId: AgreementId,
  nudge: NudgeKind,
  { given, deadline }: Nudge,
): Promise<void> {
  const date = deps.calendar.addDays(deadline, 1);
  const at = deps.calendar.toInstant({ date, time: ASKED_AT }, channel.zone);
  if (at <= deps.clock.now()) return;
  await work.jobs.enqueue({ kind: 'agreement-deadline', agreementId, nudge, given, deadline }, at);
}

/** The deadline is over: asks the regisseur in private whether it worked out; without one, the team. */
export async function askAfterDeadline(deps: Deps, tenant: TenantId, job: DeadlineJob): Promise<void> {
  const standing = await findNudged(deps, tenant, job.agreementId, job.nudge, job);
  if (standing === null) return;
  const { agreement, case: record, channel } = standing;
  const today = todayIn(deps, channel);
  const view: AgreementTaskView = {
    kind: 'agreement-task',
    caseId: record.id,
    code: record.code,
    nudge: job.nudge,
    line: lineOf(agreement, today),
    today,
  };
  if (!(await postToRegisseur(deps, tenant, channel, record, view)))
    await postInThread(deps, tenant, standing, view);
}
