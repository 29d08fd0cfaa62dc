import type { Calendar } from '../domain/time';
import type { Thresholds } from '../domain/thresholds';
import type { DemoScript } from './demo-script';
import type { Clock, Files, Ids, Log, Messenger, Roster } from './ports';
import type { Database } from './storage';

/** Everything a use case may reach. */
export interface Deps {
  readonly database: Database;
  readonly messenger: Messenger;
  readonly roster: Roster;
  readonly calendar: Calendar;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly thresholds: Thresholds;
  readonly files: Files;
  /** How long a weighing stays that its owner chose to keep. */
  readonly keptWeighingDays: number;
  /** The meeting of every so many rounds brings an evaluation. */
  readonly evaluationEvery: number;
  /** What the simulated colleagues of the local trial do; null outside local mode. */
  readonly demo: DemoScript | null;
}
