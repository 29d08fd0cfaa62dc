import type { Calendar } from '../domain/time';
import type { Thresholds } from '../domain/thresholds';
import type { DemoScript } from './demo-script';
import type { Clock, Database, Files, Ids, Log, Messenger, Roster } from './ports';
import type { RecentAsides } from './recent-asides';

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
  /** So that a second tap opens no second card. */
  readonly recentAsides: RecentAsides;
  /** What the simulated colleagues of the local trial do; null outside local mode. */
  readonly demo: DemoScript | null;
}
