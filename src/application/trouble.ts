import type { TenantId } from './actor';
import type { Deps } from './deps';
import type { Job, TenantJob } from './jobs';
import { notice } from './notice';
import type { CaseInChannel, Lookups } from './storage';
import { postInChat } from './send';

type TroubleJob = Extract<Job, { kind: 'tell-trouble' }>;

/**
 * Tells whoever directs the case. Also when they left the channel, for a channel that cannot be reached gives no roster;
 * it says no more than the code.
 */
export async function tellTrouble(
  deps: Deps,
  tenant: TenantId,
  { caseId, trouble }: TroubleJob,
): Promise<void> {
  const found = await deps.database.lookUp(tenant, (lookups) => lookups.ofCase(caseId));
  if (found?.case.status !== 'open') return;
  const { code, regisseur } = found.case;
  if (regisseur === null) return;
  if (!(await postInChat(deps, tenant, found.channel, regisseur, notice(trouble, { code }))))
    deps.log.error('trouble-not-told', { tenant, case: caseId, trouble });
}

/** What all can see and nobody else will miss. */
const MISSED: ReadonlySet<Job['kind']> = new Set<Job['kind']>([
  'post-checklist',
  'post-summary',
  'post-feedback',
  'post-evaluation',
  'remind-agreement',
  'tell-acute',
]);

/** A job failed for good: whoever directs the case is told that something did not arrive. */
export async function afterGivenUp(deps: Deps, { tenant, job }: TenantJob): Promise<void> {
  if (!MISSED.has(job.kind)) return;
  const found = await deps.database.lookUp(tenant, (lookups) => caseOf(lookups, job));
  if (found === null) return;
  await deps.database.transaction(tenant, ({ jobs }) =>
    jobs.enqueue({ kind: 'tell-trouble', caseId: found.case.id, trouble: 'not-posted' }),
  );
}

async function caseOf(lookups: Lookups, job: Job): Promise<CaseInChannel | null> {
  const roundId = 'roundId' in job ? job.roundId : null;
  if (roundId !== null) return lookups.ofRound(roundId);
  if ('surveyId' in job) return lookups.ofSurvey(job.surveyId);
  return 'agreementId' in job ? lookups.ofAgreement(job.agreementId) : null;
}
