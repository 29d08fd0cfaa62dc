import { sql, type Placeholder, type SQL } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import type { TenantId } from '../../application/actor';
import type { CaseInChannel, Lookups, RoundOfMeeting } from '../../application/storage';
import { toCase } from './cases';
import { toChannel } from './channels';
import { both, ofTenant } from './conditions';
import type { SqlConnection } from './connection';
import { lookup } from './lookup';
import { toMeeting } from './meetings';
import { toReach } from './people';
import { TURNOUT, turnoutSchema } from './participants';
import type { ReadAhead } from './read-ahead';
import { ANSWERING, toRound } from './rounds';
import { cases, channels, meetings, people, rounds } from './schema';
import { agreements, surveys } from './schema-between-meetings';
import type { TenantTable } from './scope';

/**
 * What nearly every activity reads, each in one statement.
 * @param ahead keeps what somebody who is seen at a round may decide on
 */
export function lookupsIn(connection: SqlConnection, tenant: TenantId, ahead: ReadAhead): Lookups {
  async function seenAt(values: Record<string, unknown>) {
    const found = await SEEN_AT.query(connection, values);
    const [answering] = SEEN_AT.alsoIn(found);
    ahead.keep(ANSWERING.of(values), answering === null ? [] : [[answering]]);
    return SEEN_AT.rowsIn(found);
  }

  return {
    async seen(person, channel, roundId) {
      const values = { tenant, person, channel, id: roundId };
      const found = roundId === null ? await SEEN.run(connection, values) : await seenAt(values);
      const [personRow, channelRow, ...rows] = found ?? [];
      return {
        person: personRow ? toReach(personRow) : null,
        channel: channelRow ? toChannel(channelRow) : null,
        at: roundOfMeeting(rows),
      };
    },
    async ofRound(id) {
      return roundOfMeeting((await OF_ROUND.run(connection, { tenant, id })) ?? []);
    },
    async progressOf(id) {
      const found = await PROGRESS.query(connection, { tenant, id });
      const at = roundOfMeeting(PROGRESS.rowsIn(found) ?? []);
      return at && { ...at, turnout: turnoutSchema.parse(PROGRESS.alsoIn(found)[0]) };
    },
    async ofMeeting(id) {
      const [channel, record, meeting] = (await OF_MEETING.run(connection, { tenant, id })) ?? [];
      if (!channel || !record || !meeting) return null;
      return { channel: toChannel(channel), case: toCase(record), meeting: toMeeting(meeting) };
    },
    async ofCase(id) {
      return caseInChannel((await OF_CASE.run(connection, { tenant, id })) ?? []);
    },
    async ofAgreement(id) {
      return caseInChannel((await OF_AGREEMENT.run(connection, { tenant, id })) ?? []);
    },
    async ofSurvey(id) {
      return caseInChannel((await OF_SURVEY.run(connection, { tenant, id })) ?? []);
    },
  };
}

function caseInChannel([channel, record]: CaseRows): CaseInChannel | null {
  return channel && record ? { channel: toChannel(channel), case: toCase(record) } : null;
}

function roundOfMeeting(rows: RoundRows): RoundOfMeeting | null {
  const [channel, record, meeting, round] = rows;
  if (!channel || !record || !meeting || !round) return null;
  return {
    channel: toChannel(channel),
    case: toCase(record),
    meeting: toMeeting(meeting),
    round: toRound(round),
  };
}

const TENANT = sql.placeholder('tenant');
const ID = sql.placeholder('id');

/** Where somebody acts may be another channel than the one that the round belongs to. */
const place = alias(channels, 'place');
const WHO_AND_WHERE = sql`from (select 1) as one
  left join ${people} on ${own(people, sql.placeholder('person'))}
  left join ${channels} as ${place} on ${own(place, sql.placeholder('channel'))}`;
const ITS_CHANNEL = sql`join ${channels} on ${own(channels, cases.channel)}`;
const ITS_CASE = sql`join ${cases} on ${own(cases, meetings.caseId)} ${ITS_CHANNEL}`;
const ITS_MEETING = sql`join ${meetings} on ${own(meetings, rounds.meetingId)} ${ITS_CASE}`;

const SEEN = lookup([people, place], WHO_AND_WHERE);
const SEEN_AT = lookup(
  [people, place, channels, cases, meetings, rounds],
  sql`${WHO_AND_WHERE} left join (${rounds} ${ITS_MEETING}) on ${own(rounds, ID)}`,
  [sql`(${ANSWERING.text})`],
);
const THE_ROUND = sql`from ${rounds} ${ITS_MEETING} where ${own(rounds, ID)}`;
const OF_ROUND = lookup([channels, cases, meetings, rounds], THE_ROUND);
const PROGRESS = lookup([channels, cases, meetings, rounds], THE_ROUND, [TURNOUT]);
const OF_MEETING = lookup(
  [channels, cases, meetings],
  sql`from ${meetings} ${ITS_CASE} where ${own(meetings, ID)}`,
);
const OF_CASE = lookup([channels, cases], sql`from ${cases} ${ITS_CHANNEL} where ${own(cases, ID)}`);

// One value, not a join: a planner without statistics would begin with all cases of the tenant.
const OF_AGREEMENT = lookup(
  [channels, cases],
  sql`from ${cases} ${ITS_CHANNEL}
    where ${own(cases, sql`(select ${agreements.caseId} from ${agreements} where ${own(agreements, ID)})`)}`,
);
const OF_SURVEY = lookup(
  [channels, cases],
  sql`from ${cases} ${ITS_CHANNEL}
    where ${own(cases, sql`(select ${surveys.caseId} from ${surveys} where ${own(surveys, ID)})`)}`,
);

type CaseRows = NonNullable<Awaited<ReturnType<(typeof OF_CASE)['run']>>> | [];
type RoundRows = NonNullable<Awaited<ReturnType<(typeof OF_ROUND)['run']>>> | [];

/** The row of this tenant with this id. */
function own(table: TenantTable & { readonly id: PgColumn }, id: Placeholder | PgColumn | SQL): SQL {
  return both(sql`${table.id} = ${id}`, ofTenant(table, TENANT));
}
