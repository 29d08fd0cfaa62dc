import { z } from 'zod';
import type { Cases } from '../../application/storage';
import type { Case } from '../../application/records';
import { INTENSITIES } from '../../domain/intensity';
import { CONDITION_ANSWERS, SETUP_CONDITIONS } from '../../domain/setup-conditions';
import type { SqlTransaction } from './connection';
import { absences, cases } from './schema';
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

// An array, not a join: a planner without statistics would begin with all rounds of the tenant.
const CONCERNING = `select case_id as id from rounds where (tenant = $1) is true and id = any(array(
    select round_id from participants where person = $2 and (tenant = $1) is true))
  union select case_id from waiting_signals where person = $2 and (tenant = $1) is true
  union select id from cases where regisseur = $2 and (tenant = $1) is true`;
const concerningSchema = z.object({ id: z.string() });

export function casesIn(scope: Scope, connection: SqlTransaction): Cases {
  return {
    async find(id) {
      const [row] = await scope.rows(cases, { id });
      return row ? toCase(row) : null;
    },
    async lock(id) {
      const [row] = await scope.rows(cases, { id }, { lock: true });
      return row ? toCase(row) : null;
    },
    async openIn(channel) {
      const rows = await scope.rows(cases, { channel, status: 'open' }, { orderBy: cases.code });
      return rows.map(toCase);
    },
    async add(record) {
      return await scope.add(cases, record);
    },
    async save({ id, ...changes }) {
      await scope.change(cases, { id }, changes);
    },
    async ofPerson(person) {
      const found = await connection.query(CONCERNING, [scope.tenant, person]);
      const ids = found.rows.map((row) => concerningSchema.parse(row).id);
      if (ids.length === 0) return [];
      // Asked for open ones too, a planner without statistics would read all open cases instead of these.
      const rows = await scope.rows(cases, { id: ids }, { orderBy: cases.code });
      return rows.map(toCase).filter(({ status }) => status === 'open');
    },
    async absences(caseId) {
      const rows = await scope.rows(absences, { caseId }, { orderBy: absences.person });
      return rows.map(({ person, by }) => ({ person, by }));
    },
    async absentFrom(person) {
      const own = await scope.rows(absences, { person });
      if (own.length === 0) return [];
      const by = new Map(own.map((absence) => [absence.caseId, absence.by]));
      const rows = await scope.rows(cases, { id: [...by.keys()] }, { orderBy: cases.code });
      return rows.flatMap((row) => {
        const who = by.get(row.id);
        return who === undefined ? [] : [{ case: toCase(row), by: who }];
      });
    },
    async setAbsence(caseId, person, by) {
      if (by === null) {
        await scope.remove(absences, { caseId, person });
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
