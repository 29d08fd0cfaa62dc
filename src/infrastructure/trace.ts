import { AsyncLocalStorage } from 'node:async_hooks';

/** The activity or job that is being handled: each line of the log names it, and so does each job that comes of it. */
const traces = new AsyncLocalStorage<string>();

export function traced<T>(trace: string, run: () => T): T {
  return traces.run(trace, run);
}

/** Null: nothing that came in is being handled. */
export function currentTrace(): string | null {
  return traces.getStore() ?? null;
}
