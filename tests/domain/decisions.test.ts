import { asksDecision, DECISION_LEVELS, isDecisionLevel, noteAddressee } from '../../src/domain/decisions';
import { LEVELS, type Level } from '../../src/domain/facts';

const TABLE: Readonly<Record<Level, { decided: boolean; asks: boolean; note: Level | null }>> = {
  none: { decided: true, asks: false, note: null },
  insufficient: { decided: false, asks: false, note: null },
  discuss: { decided: true, asks: false, note: null },
  reminder: { decided: true, asks: true, note: null },
  manager: { decided: true, asks: true, note: 'manager' },
  'process-manager': { decided: true, asks: true, note: 'process-manager' },
  acute: { decided: true, asks: true, note: null },
};

test.each(LEVELS)('%s: whether it can be decided, asks for a decision, and whom a note is for', (level) => {
  expect({ decided: isDecisionLevel(level), asks: asksDecision(level), note: noteAddressee(level) }).toEqual(
    TABLE[level],
  );
});

test.each(['', 'Manager', 'manager ', 'everything', 'constructor'])('"%s" is no level', (value) => {
  expect(isDecisionLevel(value)).toBe(false);
});

test('what can be decided stands in the order of the ladder', () => {
  expect(DECISION_LEVELS).toEqual(LEVELS.filter((level) => level !== 'insufficient'));
});
