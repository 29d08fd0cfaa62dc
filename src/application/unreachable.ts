import type { TenantId } from './actor';
import type { Deps } from './deps';
import type { Undeliverable } from './ports';
import type { Channel } from './records';

/**
 * Nothing can be posted in this channel until Teams brings an activity from it again. Those who direct its cases are told
 * once, in their own chats.
 */
export async function markUnreachable(
  deps: Deps,
  tenant: TenantId,
  channel: Channel,
  error: Undeliverable,
): Promise<void> {
  deps.log.warn('channel-unreachable', { tenant, reason: error.message });
  await deps.database.transaction(tenant, async (work) => {
    const current = await work.channels.find(channel.id);
    if (current?.status !== 'active') return;
    await work.channels.save({ ...current, status: 'unreachable' });
    for (const { id } of await work.cases.openIn(channel.id)) {
      await work.jobs.enqueue({ kind: 'tell-trouble', caseId: id, trouble: 'channel-unreachable' });
    }
  });
}
