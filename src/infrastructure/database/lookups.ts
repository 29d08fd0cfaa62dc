import { sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { TenantId } from '../../application/actor';
import type { Lookups } from '../../application/ports';
import { toCase } from './cases';
import { toChannel } from './channels';
import type { SqlConnection } from './connection';
import { lookup } from './lookup';
import { toMeeting } from './meetings';
import { toReach } from './people';
import { toRound } from './rounds';
import { cases, channels, meetings, people, rounds } from './schema';
import type { TenantTable } from './scope';

/** What nearly every activity reads, each in one statement. */
export function lookupsIn(connection: SqlConnection, tenant: TenantId): Lookups {
  return {
    async seen(person, channel) {
      const [personRow, channelRow] = (await SEEN.run(connection, { tenant, person, channel })) ?? [];
      return {
        person: personRow ? toReach(personRow) : null,
        channel: channelRow ? toChannel(channelRow) : null,
      };
    },
    async ofRound(id) {
      const found = await OF_ROUND.run(connection, { tenant, id });
      const [channel, record, meeting, round] = found ?? [];
      if (!channel || !record || !meeting || !round) return null;
      return {
        channel: toChannel(channel),
        case: toCase(record),
        meeting: toMeeting(meeting),
        round: toRound(round),
      };
    },
    async ofMeeting(id) {
      const [channel, record, meeting] = (await OF_MEETING.run(connection, { tenant, id })) ?? [];
      if (!channel || !record || !meeting) return null;
      return { channel: toChannel(channel), case: toCase(record), meeting: toMeeting(meeting) };
    },
    async ofCase(id) {
      const [channel, record] = (await OF_CASE.run(connection, { tenant, id })) ?? [];
      return channel && record ? { channel: toChannel(channel), case: toCase(record) } : null;
    },
  };
}

const TENANT = sql.placeholder('tenant');
const ID = sql.placeholder('id');
const OF_ITS_CASE = sql`join ${channels} on ${channels.tenant} = ${TENANT} and ${channels.id} = ${cases.channel}`;
const OF_ITS_MEETING = sql`join ${cases} on ${cases.tenant} = ${TENANT} and ${cases.id} = ${meetings.caseId} ${OF_ITS_CASE}`;

const SEEN = lookup(
  [people, channels],
  sql`from (select 1) as one
    left join ${people} on ${people.tenant} = ${TENANT} and ${people.id} = ${sql.placeholder('person')}
    left join ${channels} on ${channels.tenant} = ${TENANT} and ${channels.id} = ${sql.placeholder('channel')}`,
);
const OF_CASE = lookup([channels, cases], sql`from ${cases} ${OF_ITS_CASE} where ${own(cases)}`);
const OF_MEETING = lookup(
  [channels, cases, meetings],
  sql`from ${meetings} ${OF_ITS_MEETING} where ${own(meetings)}`,
);
const OF_ROUND = lookup(
  [channels, cases, meetings, rounds],
  sql`from ${rounds} join ${meetings} on ${meetings.tenant} = ${TENANT} and ${meetings.id} = ${rounds.meetingId}
    ${OF_ITS_MEETING} where ${own(rounds)}`,
);

function own(table: TenantTable & { readonly id: PgColumn }): SQL {
  return sql`${table.tenant} = ${TENANT} and ${table.id} = ${ID}`;
}
