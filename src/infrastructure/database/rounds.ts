import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Rounds } from '../../application/storage';
import type { Round } from '../../application/records';
import { TIPS } from '../../domain/tip-ids';
import { both, ofTenant } from './conditions';
import type { SqlTransaction } from './connection';
import type { FreeText } from './free-text';
import { lookup, statement } from './lookup';
import { toParticipant } from './participants';
import { toPerson } from './people';
import { participants, people, rounds } from './schema';
import { waitingSignals } from './schema-between-meetings';
import type { Scope } from './scope';
import { storedSignals } from './signals-json';

// An array, not a join: a planner without statistics would begin with all open rounds of the tenant.
const OPEN_FOR = `select id from rounds where status = 'open' and (tenant = $1) is true and id = any(array(
    select round_id from participants where person = $2 and (tenant = $1) is true))`;
const openForSchema = z.object({ id: z.string() });

export function roundsIn(scope: Scope, connection: SqlTransaction, text: FreeText): Rounds {
  return {
    async find(id) {
      const [row] = await scope.rows(rounds, { id });
      return row ? toRound(row) : null;
    },
    async lock(id) {
      const [row] = await scope.rows(rounds, { id }, { lock: true });
      return row ? toRound(row) : null;
    },
    async lockFor(id, person) {
      const values = { tenant: scope.tenant, id, person };
      const found = await connection.hold({
        lock: LOCK.of(values),
        read: ANSWERING.of(values),
        unchanged: (rows) => unchanged(values, ANSWERING.alsoIn(rows)),
      });
      const [round, own, known, waiting] = ANSWERING.rowsIn(found) ?? [];
      if (!round) return null;
      return {
        round: toRound(round),
        participant: own ? toParticipant(own, text) : null,
        person: known ? toPerson(known, text) : null,
        waiting: waiting ? storedSignals.parse(waiting.signals) : null,
      };
    },
    async openOf(caseId) {
      const [row] = await scope.rows(rounds, { caseId, status: 'open' });
      return row ? toRound(row) : null;
    },
    async ofCase(caseId) {
      const rows = await scope.rows(rounds, { caseId }, { orderBy: rounds.number });
      return rows.map(toRound);
    },
    async openFor(person) {
      const { rows: found } = await connection.query(OPEN_FOR, [scope.tenant, person]);
      const ids = found.map((row) => openForSchema.parse(row).id);
      if (ids.length === 0) return [];
      const rows = await scope.rows(rounds, { id: ids }, { orderBy: rounds.closesAt });
      return rows.map(toRound);
    },
    async add(round) {
      if (!(await scope.add(rounds, toColumns(round)))) {
        throw new Error('The case has an open round, or a round with this id or number.');
      }
    },
    async save(id, changes) {
      await scope.change(rounds, { id }, toColumns(changes));
    },
  };
}

const TENANT = sql.placeholder('tenant');
const PERSON = sql.placeholder('person');
const ROUND = both(sql`${rounds.id} = ${sql.placeholder('id')}`, ofTenant(rounds, TENANT));

const LOCK = statement(sql`select from ${rounds} where ${ROUND} for no key update`);
/** What somebody who takes part in a round reads and changes. */
export const ANSWERING = lookup(
  [rounds, participants, people, waitingSignals],
  sql`from ${rounds}
    left join ${participants} on ${participants.roundId} = ${rounds.id} and ${participants.person} = ${PERSON}
      and ${ofTenant(participants, TENANT)}
    left join ${people} on ${people.id} = ${PERSON} and ${ofTenant(people, TENANT)}
    left join ${waitingSignals} on ${waitingSignals.caseId} = ${rounds.caseId} and ${waitingSignals.person} = ${PERSON}
      and ${ofTenant(waitingSignals, TENANT)}
    where ${ROUND}`,
  [sql`${rounds}.xmin::text`, sql`${participants}.xmin::text`],
);
/** Every change of a row gives it another \`xmin\`. */
const UNCHANGED =
  statement(sql`select from ${rounds} join ${participants} on ${participants.roundId} = ${rounds.id}
    and ${participants.person} = ${PERSON} and ${ofTenant(participants, TENANT)}
  where ${ROUND} and ${rounds}.xmin::text = ${sql.placeholder('roundVersion')}
    and ${participants}.xmin::text = ${sql.placeholder('ownVersion')}
  for no key update of ${rounds}, ${participants}`);

/** Whether a row is still missing, nobody can hold. */
function unchanged(values: Record<string, unknown>, [roundVersion, ownVersion]: readonly unknown[]) {
  return ownVersion == null ? null : UNCHANGED.of({ ...values, roundVersion, ownVersion });
}

const tipsSchema = z.array(z.enum(TIPS));

export function toRound(row: typeof rounds.$inferSelect): Round {
  return {
    id: row.id,
    caseId: row.caseId,
    meetingId: row.meetingId,
    number: row.number,
    sentAt: row.sentAt,
    closesAt: row.closesAt,
    status: row.status,
    card: row.card,
    progress: row.progress,
    summary:
      row.summaryConversation !== null && row.summaryActivity !== null
        ? { conversation: row.summaryConversation, activity: row.summaryActivity }
        : null,
    remindedAt: row.remindedAt,
    advised: row.advised,
    tips: tipsSchema.parse(row.tips),
    feedback:
      row.feedbackConversation !== null && row.feedbackActivity !== null
        ? { conversation: row.feedbackConversation, activity: row.feedbackActivity }
        : null,
  };
}

function toColumns<T extends Partial<Round>>({ summary, feedback, ...others }: T) {
  return {
    ...others,
    ...(summary !== undefined && {
      summaryConversation: summary?.conversation ?? null,
      summaryActivity: summary?.activity ?? null,
    }),
    ...(feedback !== undefined && {
      feedbackConversation: feedback?.conversation ?? null,
      feedbackActivity: feedback?.activity ?? null,
    }),
  };
}
