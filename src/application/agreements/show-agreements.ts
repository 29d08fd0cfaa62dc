import type { TenantId } from '../actor';
import type { Deps } from '../deps';
import type { Job } from '../jobs';
import type { Work } from '../ports';
import type { Channel } from '../records';
import { editInChannel } from '../send';
import { agreementsView } from './agreements-view';
import { dueAgreementsView } from './due-agreements';

type ShowJob = Extract<Job, { kind: 'show-agreements' }>;

/** Shows everyone what one person changed: edits the card of agreements on which it was done. */
export async function showAgreementsToAll(deps: Deps, tenant: TenantId, job: ShowJob): Promise<void> {
  const found = await deps.database.transaction(tenant, async (work) => {
    const record = await work.cases.find(job.caseId);
    const channel = record && (await work.channels.find(record.channel));
    if (!record || !channel || (await standsElsewhere(work, channel, job.activity))) return null;
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

/**
 * Whether another card is known to stand there. What a card says about itself can be forged, and a checklist or a
 * summary must not turn into a list of agreements.
 */
export async function standsElsewhere(work: Work, channel: Channel, activity: string): Promise<boolean> {
  for (const { id } of await work.cases.openIn(channel.id)) {
    const rounds = await work.rounds.ofCase(id);
    const surveys = [
      ...(await work.surveys.ofCase(id, 'evaluation')),
      ...(await work.surveys.ofCase(id, 'reflection')),
    ];
    const posted = [
      ...rounds.flatMap(({ card, progress, summary, feedback }) => [
        card,
        progress,
        summary?.activity,
        feedback?.activity,
      ]),
      ...surveys.flatMap(({ card, result }) => [card?.activity, result?.activity]),
    ];
    if (posted.includes(activity)) return true;
  }
  return false;
}
