import type { TenantId } from '../application/actor';
import type { Clock, Log, Member, Pace, Roster } from '../application/ports';
import type { Channel } from '../application/records';
import type { Connector, Connectors } from './connector';
import { callWithRetries, realWaiting, type Waiting } from './retry';
import { statusOf } from './send-failure';

export interface RosterOptions {
  readonly connectors: Connectors;
  readonly pace: Pace;
  readonly clock: Clock;
  /** Teams answered 429. */
  readonly onThrottled?: (kind: 'roster') => void;
  readonly waiting?: Waiting;
  /** Longest wait for one page. Default 4 s: people wait for what is decided on the roster. */
  readonly timeoutMs?: number;
}

interface Cached {
  readonly at: number;
  readonly members: readonly Member[];
}

const CACHE_MS = 60_000;
const STALE_MS = 10 * 60_000;
/** However many strangers knock, a channel is read past its cache once per this time. */
const FRESH_MS = 5_000;
const MAX_CACHED = 5_000;
const PAGE_SIZE = 500;
/** 25,000 members is the most Teams allows in one team. */
const MAX_PAGES = 60;
const MAX_NAME = 100;

/** Reads the roster of the channel itself, which for private and shared channels differs from the team's. */
export class TeamsRoster {
  private readonly cache = new Map<string, Cached>();
  private readonly reading = new Map<string, Promise<readonly Member[]>>();

  constructor(private readonly options: RosterOptions) {}

  /** For one activity or job, whose log it writes to; what was read serves all. */
  loggingTo(log: Log): Roster {
    return { members: (tenant, channel, fresh = false) => this.members(log, tenant, channel, fresh) };
  }

  private async members(
    log: Log,
    tenant: TenantId,
    channel: Channel,
    fresh: boolean,
  ): Promise<readonly Member[]> {
    const key = `${tenant} ${channel.id}`;
    const cached = this.cache.get(key);
    const age = cached === undefined ? Infinity : this.now() - cached.at;
    if (cached !== undefined && age < (fresh ? FRESH_MS : CACHE_MS)) return cached.members;
    try {
      return await this.readOnce(key, tenant, channel);
    } catch (error) {
      // Read past the cache for somebody who is not in it: an old list cannot tell that they are no member.
      if (fresh || cached === undefined || age >= STALE_MS) throw error;
      log.warn('roster-stale', { tenant, error });
      return cached.members;
    }
  }

  private readOnce(key: string, tenant: TenantId, channel: Channel): Promise<readonly Member[]> {
    const running = this.reading.get(key);
    if (running !== undefined) return running;
    const read = this.read(tenant, channel)
      .then((members) => {
        if (this.cache.size >= MAX_CACHED) this.cache.clear();
        this.cache.set(key, { at: this.now(), members });
        return members;
      })
      .finally(() => this.reading.delete(key));
    this.reading.set(key, read);
    return read;
  }

  private async read(tenant: TenantId, channel: Channel): Promise<readonly Member[]> {
    const accounts = await this.readPages(tenant, channel).catch(async (error: unknown) => {
      if (!hasNoPages(error)) throw error;
      return this.call(tenant, channel, ({ conversations }, options) =>
        conversations.getConversationMembers(channel.id, options),
      );
    });
    return accounts
      .filter((account) => account.id !== channel.bot.id && !account.id.startsWith('28:'))
      .map((account) => ({ id: account.id, name: (account.name ?? '').trim().slice(0, MAX_NAME) }));
  }

  private async readPages(tenant: TenantId, channel: Channel): Promise<readonly Account[]> {
    const accounts: Account[] = [];
    let continuationToken: string | undefined;
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const query = {
        pageSize: PAGE_SIZE,
        ...(continuationToken === undefined ? {} : { continuationToken }),
      };
      const answer = await this.call(tenant, channel, ({ conversations }, options) =>
        // The types ask for a token, which the first page has none of.
        conversations.getConversationPagedMembers(channel.id, { ...query, ...options } as never),
      );
      accounts.push(...answer.members);
      if (!answer.continuationToken) break;
      continuationToken = answer.continuationToken;
    }
    return accounts;
  }

  private call<T>(
    tenant: TenantId,
    channel: Channel,
    read: (connector: Connector, options: { abortSignal: AbortSignal }) => Promise<T>,
  ): Promise<T> {
    const timeout = this.options.timeoutMs ?? 4_000;
    const run = async (abortSignal: AbortSignal) =>
      read(await this.options.connectors(channel.serviceUrl), { abortSignal });
    const begin = async () => {
      const turn = await this.options.pace.take({ tenant, kind: 'roster', conversation: channel.id });
      turn.goes();
      return turn.done;
    };
    return callWithRetries(
      { repeatable: true, retries: 1, begin, run, onThrottled: () => this.options.onThrottled?.('roster') },
      timeout,
      this.options.waiting ?? realWaiting,
    );
  }

  private now(): number {
    return this.options.clock.now().getTime();
  }
}

interface Account {
  readonly id: string;
  readonly name?: string;
}

/** Some Connector services know only the whole list at once. */
function hasNoPages(error: unknown): boolean {
  const status = error instanceof Error ? statusOf(error.cause) : null;
  return status === 404 || status === 405 || status === 501;
}
