import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Cases } from '../../application/ports';
import type { Case } from '../../application/records';
import { both } from './conditions';
import { absences, cases } from './schema';
import type { Scope } from './scope';

const leadSchema = z.strictObject({
  leadDays: z.number(),
  reminderDays: z.number(),
  summaryMinutes: z.number(),
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
  return { id, channel, code, regisseur, lead: leadSchema.parse(row.lead), status };
}
