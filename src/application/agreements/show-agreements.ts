import type { TenantId } from '../actor';
import type { Deps } from '../deps';
import type { Job } from '../jobs';
import { isKnownCard } from '../posted-cards';
import { asDirected } from '../present-regisseur';
import { editInChannel } from '../send';
import { agreementsView } from './agreements-view';
import { dueAgreementsView } from './due-agreements';

type ShowJob = Extract<Job, { kind: 'show-agreements' }>;

/** Shows everyone what one person changed: edits the card of agreements on which it was done. */
export async function showAgreementsToAll(deps: Deps, tenant: TenantId, job: ShowJob): Promise<void> {
  const found = await deps.database.lookUp(tenant, (lookups) => lookups.ofCase(job.caseId));
  if (found === null) return;
  const { channel } = found;
  const record = await asDirected(deps, tenant, channel, found.case);
  const view = await deps.database.transaction(tenant, async (work) => {
    if (await isKnownCard(work, channel.id, job.activity)) return null;
    const round = job.roundId === null ? null : await work.rounds.find(job.roundId);
    return round === null
      ? agreementsView(deps, work, record, channel, { ownCard: true })
      : dueAgreementsView(deps, work, { round, case: record, channel });
  });
  if (view === null) return;
  await editInChannel(deps, tenant, channel, job.conversation, job.activity, view);
}
