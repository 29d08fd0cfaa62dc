import type { Log } from '../../src/application/ports';

export interface LoggedEvent {
  readonly level: 'info' | 'warn' | 'error';
  readonly event: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** A log that remembers, for tests that read it. */
export function createRememberingLog(): { readonly log: Log; readonly events: LoggedEvent[] } {
  const events: LoggedEvent[] = [];
  const at =
    (level: LoggedEvent['level']): Log['info'] =>
    (event, facts = {}) => {
      events.push({ level, event, facts });
    };
  return { log: { info: at('info'), warn: at('warn'), error: at('error') }, events };
}
