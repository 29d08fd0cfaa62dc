import type { TenantId } from '../actor';
import type { Deps } from '../deps';
import type { Job } from '../jobs';
import { isKnownCard } from '../posted-cards';
import { editInChannel } from '../send';
import { agreementsView } from './agreements-view';
import { dueAgreementsView } from './due-agreements';

type ShowJob = Extract<Job, { kind: 'show-agreements' }>;

/** Shows everyone what one person changed: edits the card of agreements on which it was done. */
export async function showAgreementsToAll(deps: Deps, tenant: TenantId, job: ShowJob): Promise<void> {
  const found = await deps.database.transaction(tenant, async (work) => {
    const record = await work.cases.find(job.caseId);
    const channel = record && (await work.channels.find(record.channel));
    if (!record || !channel || (await isKnownCard(work, channel.id, job.activity))) return null;
    const round = job.roundId === null ? null : await work.rounds.find(job.roundId);
    const view =
      round === null
        ? await agreementsView(deps, work, record, channel, { ownCard: true })
        : await dueAgreementsView(deps, work, { round, case: record, channel });
    return { channel, view };
  });
  if (found === null) return;
  await editInChannel(deps, tenant, found.channel, job.conversation, job.activity, found.view);
}
