import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Participants } from '../../application/storage';
import type { RoundParticipant } from '../../application/records';
import { fromStored, toStored } from './answer-json';
import { ofTenant } from './conditions';
import type { SqlTransaction } from './connection';
import type { FreeText } from './free-text';
import { statement } from './lookup';
import { participants } from './schema';
import type { Scope } from './scope';
import { storedSignals } from './signals-json';

const ANSWERS_OF = `select count(content)::int as answers from participants where person = $2 and (tenant = $1) is true`;
const UNANSWERED_SIGNALS = `select noticed from participants where person = $2 and content is null and (tenant = $1) is true
  order by round_id`;
const answersSchema = z.object({ answers: z.number() });
const noticedSchema = z.object({ noticed: storedSignals });

export const turnoutSchema = z.object({ invited: z.number(), answered: z.number() });

/** How many answered the round of `id`, as one value. */
export const TURNOUT = sql`(select json_build_object(
    'invited', count(*) filter (where ${participants.invited} or ${participants.content} is not null),
    'answered', count(${participants.content}))
  from ${participants}
  where ${participants.roundId} = ${sql.placeholder('id')} and ${ofTenant(participants, sql.placeholder('tenant'))})`;
const READ_TURNOUT = statement(sql`select ${TURNOUT}`);

export function participantsIn(scope: Scope, connection: SqlTransaction, text: FreeText): Participants {
  return {
    async find(roundId, person) {
      const [row] = await scope.rows(participants, { roundId, person });
      return row ? toParticipant(row, text) : null;
    },

    async of(roundIds) {
      const found = new Map<string, RoundParticipant[]>(roundIds.map((id) => [id, []]));
      if (roundIds.length === 0) return found;
      const rows = await scope.rows(
        participants,
        { roundId: [...roundIds] },
        { orderBy: participants.person },
      );
      for (const row of rows) found.get(row.roundId)?.push(toParticipant(row, text));
      return found;
    },

    async turnout(roundId) {
      const [row] = await READ_TURNOUT.run(connection, { tenant: scope.tenant, id: roundId });
      return turnoutSchema.parse(row?.[0]);
    },

    async answersOf(person) {
      const { rows } = await connection.query(ANSWERS_OF, [scope.tenant, person]);
      return answersSchema.parse(rows[0]).answers;
    },

    async unansweredSignals(person) {
      const { rows } = await connection.query(UNANSWERED_SIGNALS, [scope.tenant, person]);
      return rows.flatMap((row) => noticedSchema.parse(row).noticed);
    },

    async save(roundId, people) {
      const rows = people.map((participant) => toRow(roundId, participant, text));
      await scope.put(participants, [participants.roundId, participants.person], rows);
    },

    async remove(roundId, person) {
      await scope.remove(participants, { roundId, person });
    },
  };
}

export function toParticipant(row: typeof participants.$inferSelect, text: FreeText): RoundParticipant {
  return {
    person: row.person,
    organisation: text.open(row.organisation),
    invited: row.invited,
    noticed: storedSignals.parse(row.noticed),
    answer:
      row.content !== null && row.answeredAt !== null
        ? {
            content: fromStored(row.content, text),
            shown: row.shown === null ? null : fromStored(row.shown, text),
            sentAt: row.answeredAt,
          }
        : null,
  };
}

function toRow(
  roundId: string,
  { person, organisation, invited, noticed, answer }: RoundParticipant,
  text: FreeText,
) {
  return {
    roundId,
    person,
    organisation: text.seal(organisation),
    invited,
    noticed: [...noticed],
    content: answer ? toStored(answer.content, text) : null,
    shown: answer?.shown ? toStored(answer.shown, text) : null,
    answeredAt: answer?.sentAt ?? null,
  };
}
