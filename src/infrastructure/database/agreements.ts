import { z } from 'zod';
import type { Agreements } from '../../application/storage';
import type { KeptAgreement } from '../../application/records';
import type { FreeText } from './free-text';
import { agreements } from './schema-between-meetings';
import type { Scope } from './scope';

const nudge = z.strictObject({ given: z.iso.date(), deadline: z.iso.date() });
const pastNudges = z.array(nudge.extend({ kind: z.enum(['reminder', 'manager']) }));

export function agreementsIn(scope: Scope, text: FreeText): Agreements {
  return {
    async lock(id) {
      const [row] = await scope.rows(agreements, { id }, { lock: true });
      return row ? toAgreement(row, text) : null;
    },
    async ofCase(caseId) {
      const rows = await scope.rows(agreements, { caseId }, { orderBy: agreements.due });
      return rows.map((row) => toAgreement(row, text));
    },
    async add(agreement) {
      if (!(await scope.add(agreements, toRow(agreement, text))))
        throw new Error('An agreement with this id exists.');
    },
    async save(agreement) {
      await scope.change(agreements, { id: agreement.id }, toRow(agreement, text));
    },
  };
}

function toAgreement(row: typeof agreements.$inferSelect, text: FreeText): KeptAgreement {
  return {
    id: row.id,
    caseId: row.caseId,
    what: text.open(row.what) ?? '',
    organisation: text.open(row.organisation) ?? '',
    due: row.due,
    status: row.status,
    reminder: nudge.nullable().parse(row.reminder),
    manager: nudge.nullable().parse(row.manager),
    past: pastNudges.parse(row.past),
    madeAt: row.madeAt,
    settledAt: row.settledAt,
  };
}

function toRow({ what, organisation, past, ...rest }: KeptAgreement, text: FreeText) {
  return {
    ...rest,
    past: [...past],
    what: text.seal(what) ?? '',
    organisation: text.seal(organisation) ?? '',
  };
}
