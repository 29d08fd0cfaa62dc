import type { ChannelId, TenantId } from './actor';
import type { Deps } from './deps';
import type { Work } from './storage';
import type { Channel, PostedCard } from './records';
import { editInChannel } from './send';
import type { View } from './views/view';

/** Shows everyone the result of a form on the card where it stood, unless one of our own is known to stand there. */
export async function editFormCard(
  deps: Deps,
  tenant: TenantId,
  channel: Channel,
  { conversation, activity }: PostedCard,
  view: View,
): Promise<void> {
  const isTaken = await deps.database.transaction(tenant, (work) => isKnownCard(work, channel.id, activity));
  if (!isTaken) await editInChannel(deps, tenant, channel, conversation, activity, view);
}

/**
 * Whether a checklist, a summary, a survey or their like is known to stand there. What a card says about itself, and
 * on which message it was used, can be forged: none of these may turn into the result of somebody's form.
 */
export async function isKnownCard(work: Work, channel: ChannelId, activity: string): Promise<boolean> {
  for (const { id } of await work.cases.openIn(channel)) {
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
