import type { Channels } from '../../application/storage';
import type { Channel } from '../../application/records';
import { channels } from './schema';
import type { Scope } from './scope';

export function channelsIn(scope: Scope): Channels {
  return {
    async find(id) {
      const [row] = await scope.rows(channels, { id });
      return row ? toChannel(row) : null;
    },
    async add(channel) {
      return await scope.add(channels, toRow(channel));
    },
    async save(channel) {
      await scope.put(channels, [channels.id], [toRow(channel)]);
    },
  };
}

export function toChannel(row: typeof channels.$inferSelect): Channel {
  return {
    id: row.id,
    threads: row.threads,
    serviceUrl: row.serviceUrl,
    bot: { id: row.botId, name: row.botName },
    language: row.language,
    zone: row.zone,
    status: row.status,
  };
}

function toRow(channel: Channel) {
  return {
    id: channel.id,
    threads: channel.threads,
    serviceUrl: channel.serviceUrl,
    botId: channel.bot.id,
    botName: channel.bot.name,
    language: channel.language,
    zone: channel.zone,
    status: channel.status,
  };
}
