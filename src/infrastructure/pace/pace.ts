import { setTimeout as delay } from 'node:timers/promises';
import { Crowded, type Pace, type Request } from '../../application/ports';
import type { SqlStore } from '../database/connection';
import { BookClock } from './book-clock';
import { conversationKey, countedFor } from './counted';
import { Counter } from './counter';
import { BUSY_MS, LONGEST_WAIT_MS, type Answer } from './ledger';
import type { Limits } from './limits';
import { ownBook } from './own-book';
import { sharedBook } from './shared-book';

const BUSY_PAUSE_MS = 50;
const RETRY_PAUSE_MS = 500;
/** The limits have room for one that goes so much later than it was to. */
const UNNOTICED_MS = 5;

/** A turn that was taken, and when by this process's own clock. */
interface Taken {
  /** Null: the database is away, and nothing was entered. */
  readonly at: number | null;
  readonly goesAt: number;
}

/** Keeps the requests of all processes on one database within the limits. */
export function createPace(store: SqlStore, limits: Limits): Pace {
  const counter = new Counter(store.exclusive ? ownBook(store) : sharedBook(store));
  const clock = new BookClock();

  /** @param alone the conversation that it must have to itself */
  async function untilItsTurn(request: Request, alone: string | null): Promise<Taken> {
    const counted = countedFor(request, limits);
    const keys = counted.map(({ key }) => key);
    const ask = (): Promise<{ readonly answer: Answer; readonly now: number }> =>
      counter.enter(keys, (ledger) => ({ answer: ledger.take(counted, alone), now: ledger.now }));
    for (;;) {
      // No job runs while the database is away; that we are in trouble can be said at once.
      const entered = await ask().catch(() => null);
      if (entered === null) return { at: null, goesAt: 0 };
      const { answer, now } = entered;
      clock.heard(now, performance.now());
      if (answer.kind === 'busy') {
        await delay(BUSY_PAUSE_MS * (1 + Math.random()));
        continue;
      }
      const ahead = answer.at - now;
      if (ahead > LONGEST_WAIT_MS) throw new Crowded('too much goes there already', ahead);
      const goesAt = clock.here(answer.at);
      const wait = goesAt - performance.now();
      if (wait > 0) await delay(wait);
      if (answer.kind === 'turn') return { at: answer.at, goesAt };
    }
  }

  /** The database was away: as soon as it is back, others need not wait for what is over. */
  async function enterAfterwards(enter: () => Promise<void>): Promise<void> {
    const since = performance.now();
    let entered = false;
    while (!entered && performance.now() - since < BUSY_MS) {
      await delay(RETRY_PAUSE_MS, undefined, { ref: false });
      entered = await enter().then(
        () => true,
        () => false,
      );
    }
  }

  return {
    async take(request) {
      const [tenant] = countedFor(request, limits);
      const conversation = request.conversation === null ? null : conversationKey(request);
      const alone = store.exclusive || request.kind === 'roster' ? null : conversation;
      const { at, goesAt } = await untilItsTurn(request, alone);
      return {
        goes() {
          const late = Math.round(performance.now() - goesAt);
          // Else the next second would begin too early: so many may follow one that was late as if it had been in time.
          if (at !== null && late > UNNOTICED_MS) {
            counter.later([tenant.key], (ledger) => ledger.moved(tenant.key, at, at + late));
          }
        },
        async done(pauseMs) {
          if (conversation === null || (alone === null && pauseMs === null)) return;
          const enter = () =>
            counter.enter([conversation], (ledger) => ledger.done(conversation, at, pauseMs));
          await enter().catch(() => void enterAfterwards(enter));
        },
      };
    },
  };
}
