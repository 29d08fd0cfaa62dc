import { StorageError, withoutValues, type SqlConnection, type SqlStore } from './connection';
import { CHANGED_MEANWHILE } from './optimistic';

/** Told of every statement, and of the begin and the end of every transaction. */
export type OnStep = (
  step: 'statement' | 'begin' | 'commit',
  outcome: 'done' | 'refused' | 'failed',
  seconds: number,
) => void;

/** PostgreSQL's codes that begin so: a row that must not be, such as a second one with the same key. */
const FORBIDDEN_ROW = '23';

const refuses = (code: string | null) =>
  code === CHANGED_MEANWHILE || code?.startsWith(FORBIDDEN_ROW) === true;

/** The same store, of which each step is measured. Errors pass unchanged. */
export function measured(store: SqlStore, onStep: OnStep): SqlStore {
  const timed = timedBy(onStep);
  return {
    ...measuredConnection(store, onStep),
    async transaction(run) {
      const at: { step: 'begin' | 'run' | 'commit'; took: () => number } = {
        step: 'begin',
        took: stopwatch(),
      };
      try {
        const outcome = await store.transaction(async (connection) => {
          onStep('begin', 'done', at.took());
          at.step = 'run';
          const result = await run({
            ...measuredConnection(connection, onStep),
            // Its outcome is that of the commit.
            send: (text, values) => {
              connection.send(text, values);
            },
            hold: (hold) => timed(connection.hold(hold)),
          });
          at.step = 'commit';
          at.took = stopwatch();
          return result;
        });
        onStep('commit', 'done', at.took());
        return outcome;
      } catch (error) {
        // What went wrong in between is a statement's, which was told already, or not the database's.
        if (at.step !== 'run') onStep(at.step, outcomeOf(error), at.took());
        throw error;
      }
    },
    urgently: (text, values) => timed(store.urgently(text, values)),
    close: () => store.close(),
  };
}

type Timed = <T>(statement: Promise<T>) => Promise<T>;

function timedBy(onStep: OnStep): Timed {
  return async (statement) => {
    const begun = stopwatch();
    try {
      const result = await statement;
      onStep('statement', 'done', begun());
      return result;
    } catch (error) {
      onStep('statement', outcomeOf(error), begun());
      throw error;
    }
  };
}

function measuredConnection(connection: SqlConnection, onStep: OnStep): SqlConnection {
  const timed = timedBy(onStep);
  return {
    exclusive: connection.exclusive,
    query: (text, values, manner) => timed(connection.query(text, values, manner)),
    queryArrays: (text, values) => timed(connection.queryArrays(text, values)),
  };
}

function outcomeOf(error: unknown): 'refused' | 'failed' {
  const reason = withoutValues(error);
  return reason instanceof StorageError && refuses(reason.code) ? 'refused' : 'failed';
}

/** Call the result for the seconds since. */
function stopwatch(): () => number {
  const begun = performance.now();
  return () => (performance.now() - begun) / 1_000;
}
