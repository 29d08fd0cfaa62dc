import type { ServiceOptions, Call, Received } from '../support/teams-service/service.cjs';
import { TeamsService } from '../support/teams-service/service.cjs';
import type { PlaceOptions } from '../support/teams-service/places.cjs';
import { rooms } from '../support/teams-service/people.cjs';

export const [ROOM, OTHER_TENANT, SAME_TENANT] = rooms(2, 2).map(({ channel }) => channel) as [
  string,
  string,
  string,
];

/** A service in which time passes only when a test says so. */
export class TimedService {
  now = 1_000_000;
  readonly service: TeamsService;

  constructor(options: ServiceOptions & PlaceOptions = {}) {
    this.service = new TeamsService({ ...options, now: () => this.now });
  }

  /** A call that is over at once; resolves to its status, or to how its connection broke. */
  call(kind: Call['kind'], conversation = ROOM, more: Partial<Call> = {}): number | 'drop' | 'stall' {
    const { reply, done } = this.begin(kind, conversation, more);
    done();
    return typeof reply === 'string' ? reply : reply.status;
  }

  /** A call that is under way until `done`. */
  begin(kind: Call['kind'], conversation = ROOM, more: Partial<Call> = {}): Received {
    return this.service.receive({ kind, conversation, activity: {}, bytes: 0, ...more });
  }

  /** How many of so many posts at once are accepted. */
  accepted(count: number, kind: Call['kind'] = 'post', conversation = ROOM): number {
    const statuses = Array.from({ length: count }, () => this.call(kind, conversation));
    return statuses.filter((status) => status !== 429).length;
  }
}
