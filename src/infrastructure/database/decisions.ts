import type { Decisions } from '../../application/storage';
import type { FreeText } from './free-text';
import { decisions } from './schema-between-meetings';
import type { Scope } from './scope';

export function decisionsIn(scope: Scope, text: FreeText): Decisions {
  return {
    async ofCase(caseId) {
      const rows = await scope.rows(decisions, { caseId }, { orderBy: decisions.decidedAt });
      return rows.map(({ id, roundId, advised, level, why, decidedAt }) => ({
        id,
        caseId,
        roundId,
        advised,
        level,
        why: text.open(why) ?? '',
        decidedAt,
      }));
    },
    async add(decision) {
      const row = { ...decision, why: text.seal(decision.why) ?? '' };
      if (!(await scope.add(decisions, row))) throw new Error('A decision with this id exists.');
    },
  };
}
