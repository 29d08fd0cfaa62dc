import type { WaitingSignals } from '../../application/storage';
import type { NotedSignals } from '../../application/records';
import { waitingSignals } from './schema-between-meetings';
import type { Scope } from './scope';
import { storedSignals } from './signals-json';

export function waitingSignalsIn(scope: Scope): WaitingSignals {
  return {
    async ofCase(caseId) {
      const rows = await scope.rows(waitingSignals, { caseId }, { orderBy: waitingSignals.person });
      return rows.map(toNoted);
    },
    async find(caseId, person) {
      const [row] = await scope.rows(waitingSignals, { caseId, person });
      return row ? toNoted(row) : null;
    },
    async casesOf(person) {
      return (await scope.rows(waitingSignals, { person })).length;
    },
    async save({ caseId, person, signals }) {
      const columns = [waitingSignals.caseId, waitingSignals.person];
      await scope.put(waitingSignals, columns, [{ caseId, person, signals: [...signals] }]);
    },
    async remove(caseId, person) {
      await scope.remove(waitingSignals, { caseId, person });
    },
  };
}

function toNoted({ caseId, person, signals }: typeof waitingSignals.$inferSelect): NotedSignals {
  return { caseId, person, signals: storedSignals.parse(signals) };
}
