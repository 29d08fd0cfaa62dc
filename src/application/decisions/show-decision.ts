import type { TenantId } from '../actor';
import type { Deps } from '../deps';
import type { Job } from '../jobs';
import { isKnownCard } from '../posted-cards';
import { editInChannel } from '../send';
import { decisionRecorded } from './record-decision';

type ShowJob = Extract<Job, { kind: 'show-decision' }>;

/** Shows everyone what was decided: edits the card on which the form stood. */
export async function showDecisionToAll(deps: Deps, tenant: TenantId, job: ShowJob): Promise<void> {
  const context = await deps.database.lookUp(tenant, (lookups) => lookups.ofRound(job.roundId));
  if (context === null) return;
  const { channel } = context;
  const decision = await deps.database.transaction(tenant, async (work) => {
    if (await isKnownCard(work, channel.id, job.activity)) return null;
    const decisions = await work.decisions.ofCase(context.case.id);
    return decisions.find(({ id }) => id === job.decisionId) ?? null;
  });
  if (decision === null) return;
  const view = decisionRecorded(deps, context, decision, false);
  await editInChannel(deps, tenant, channel, job.conversation, job.activity, view);
}
