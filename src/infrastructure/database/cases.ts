import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Cases } from '../../application/ports';
import type { Case } from '../../application/records';
import { INTENSITIES } from '../../domain/intensity';
import { CONDITION_ANSWERS, SETUP_CONDITIONS } from '../../domain/setup-conditions';
import { both, ofTenant } from './conditions';
import { absences, cases, participants, rounds } from './schema';
import { waitingSignals } from './schema-between-meetings';
import type { Scope } from './scope';

const leadSchema = z.strictObject({
  leadDays: z.number(),
  reminderDays: z.number(),
  summaryMinutes: z.number(),
});

const conditionsSchema = z.partialRecord(z.enum(SETUP_CONDITIONS), z.enum(CONDITION_ANSWERS));

const intensitySchema = z.strictObject({
  now: z.enum(INTENSITIES),
  fits: z.enum(INTENSITIES),
  on: z.iso.date(),
});

export function casesIn(scope: Scope): Cases {
  return {
    async find(id) {
      const [row] = await scope.rows(cases, eq(cases.id, id));
      return row ? toCase(row) : null;
    },
    async lock(id) {
      const [row] = await scope.rows(cases, eq(cases.id, id), { lock: true });
      return row ? toCase(row) : null;
    },
    async openIn(channel) {
      const rows = await scope.rows(cases, both(eq(cases.channel, channel), eq(cases.status, 'open')), {
        orderBy: cases.code,
      });
      return rows.map(toCase);
    },
    async add(record) {
      return await scope.add(cases, record);
    },
    async save({ id, ...changes }) {
      await scope.change(cases, eq(cases.id, id), changes);
    },
    async ofPerson(person) {
      // Arrays, not joins: a planner without statistics would begin with all open cases of the tenant.
      const answered = sql`select ${rounds.caseId} from ${rounds} where ${rounds.id} = any(array(
        select ${participants.roundId} from ${participants}
        where ${participants.person} = ${person} and ${ofTenant(participants, scope.tenant)}))
        and ${ofTenant(rounds, scope.tenant)}`;
      const noted = sql`select ${waitingSignals.caseId} from ${waitingSignals}
        where ${waitingSignals.person} = ${person} and ${ofTenant(waitingSignals, scope.tenant)}`;
      const takesPart = sql`${cases.id} = any(array(${answered} union ${noted}))`;
      const rows = await scope.rows(cases, both(eq(cases.status, 'open'), takesPart), {
        orderBy: cases.code,
      });
      return rows.map(toCase);
    },
    async absences(caseId) {
      const rows = await scope.rows(absences, eq(absences.caseId, caseId), { orderBy: absences.person });
      return rows.map(({ person, by }) => ({ person, by }));
    },
    async setAbsence(caseId, person, by) {
      if (by === null) {
        await scope.remove(absences, both(eq(absences.caseId, caseId), eq(absences.person, person)));
      } else {
        await scope.put(absences, [absences.caseId, absences.person], [{ caseId, person, by }]);
      }
    },
  };
}

export function toCase(row: typeof cases.$inferSelect): Case {
  const { id, channel, code, regisseur, status } = row;
  return {
    id,
    channel,
    code,
    regisseur,
    lead: leadSchema.parse(row.lead),
    status,
    conditions: conditionsSchema.nullable().parse(row.conditions),
    intensity: intensitySchema.nullable().parse(row.intensity),
  };
}
