import fc from 'fast-check';
import {
  CONDITION_ANSWERS,
  isConditionAnswer,
  openConditions,
  SETUP_CONDITIONS,
  type SetupAnswers,
} from '../../src/domain/setup-conditions';

test.each<[string, SetupAnswers, readonly string[]]>([
  ['nothing answered', {}, []],
  ['all in place', { K1: 'yes', K2: 'yes', K3: 'yes', D9: 'yes', X1: 'yes' }, []],
  [
    'partly, no and unknown',
    { K1: 'partly', K2: 'yes', K3: 'no', D9: 'unknown', X1: 'yes' },
    ['K1', 'K3', 'D9'],
  ],
  ['answered in part', { X1: 'no', K2: 'partly' }, ['K2', 'X1']],
])('what needs attention: %s', (_what, answers, open) => {
  expect(openConditions(answers)).toEqual(open);
});

test('an answer other than yes needs attention, and no other', () => {
  const answers = fc.record(
    Object.fromEntries(
      SETUP_CONDITIONS.map((condition) => [condition, fc.constantFrom(...CONDITION_ANSWERS)]),
    ),
    { requiredKeys: [] },
  ) as fc.Arbitrary<SetupAnswers>;
  fc.assert(
    fc.property(answers, (given) => {
      for (const condition of SETUP_CONDITIONS) {
        const answer = given[condition];
        expect(openConditions(given).includes(condition)).toBe(answer !== undefined && answer !== 'yes');
      }
    }),
  );
});

test.each([
  ['yes', true],
  ['unknown', true],
  ['ja', false],
  ['', false],
  ['__proto__', false],
])('%s is an answer: %s', (value, known) => {
  expect(isConditionAnswer(value)).toBe(known);
});
