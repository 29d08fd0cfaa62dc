import type { Request } from '../../application/ports';
import type { Limits, Window } from './limits';

/** One of the limits that a request counts for. */
export interface Counted {
  readonly key: string;
  readonly windows: readonly Window[];
  /** Whether turns are taken ahead of time: its requests queue, and each goes at a moment of its own. */
  readonly queues: boolean;
}

/** What a request counts for; the tenant, of which alone the turns are taken ahead of time, comes first. */
export function countedFor(request: Request, limits: Limits): readonly [Counted, ...Counted[]] {
  const { tenant, kind, conversation, message } = request;
  const count = (key: string, windows: readonly Window[]): Counted => ({ key, windows, queues: false });
  return [
    { key: `tenant ${tenant}`, windows: limits.tenant, queues: true },
    ...(conversation === null
      ? []
      : [count(conversationKey(request), kind === 'roster' ? limits.roster : limits.conversation)]),
    ...(message === undefined ? [] : [count(`message ${tenant} ${conversation} ${message}`, limits.message)]),
  ];
}

export function conversationKey({ tenant, kind, conversation }: Request): string {
  return `${kind === 'roster' ? 'roster' : 'conversation'} ${tenant} ${conversation}`;
}
