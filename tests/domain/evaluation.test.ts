import fc from 'fast-check';
import {
  EVALUATION_CHOICES,
  EVALUATION_QUESTIONS,
  evaluationAnswers,
  evaluationResult,
  type EvaluationAnswers,
  type EvaluationQuestion,
} from '../../src/domain/evaluation';

const give = (question: EvaluationQuestion, ...choices: readonly string[]): EvaluationAnswers[] =>
  choices.map((choice) => evaluationAnswers({ [question]: choice }));

/** One person a column. */
function table(rows: Partial<Record<EvaluationQuestion, string>>): EvaluationAnswers[] {
  const people = Math.max(...Object.values(rows).map((row) => row.length));
  return Array.from({ length: people }, (_, index) =>
    evaluationAnswers(
      Object.fromEntries(Object.entries(rows).map(([question, row]) => [question, row[index] ?? ''])),
    ),
  );
}

describe('the mean of a question', () => {
  test.each([
    [['1', '1', '1'], 1],
    [['4', '4', '4'], 4],
    [['1', '2', '2'], 1.7],
    [['1', '1', '2'], 1.3],
    [['2', '3', '2', '3'], 2.5],
    [['1', '2', '3', '4', '4'], 2.8],
  ])('of %j is %d', (choices, mean) => {
    expect(evaluationResult(give('T4', ...choices), []).questions).toEqual([
      { question: 'T4', mean, trend: null },
    ]);
  });

  test.each([[[]], [['1']], [['4', '4']]])('is not there for %j', (choices) => {
    expect(evaluationResult(give('T4', ...choices), [])).toEqual({
      questions: [],
      weakest: [],
      strongest: null,
    });
  });

  test('counts only who answered that question', () => {
    const { questions } = evaluationResult(table({ T1: '444', T2: '11', K3: '1234' }), []);
    expect(questions.map(({ question, mean }) => [question, mean])).toEqual([
      ['T1', 4],
      ['K3', 2.5],
    ]);
  });
});

describe('the trend', () => {
  test.each([
    ['better', '333', '222', { direction: 'better', before: 2 }],
    ['worse', '112', '222', { direction: 'worse', before: 2 }],
    ['the same', '123', '222', { direction: 'same', before: 2 }],
    ['the same as it is shown', '2222222222222222222222222222223', '222', { direction: 'same', before: 2 }],
    ['unknown, as too few answered that question then', '333', '22', null],
    ['unknown, as nobody did', '333', '', null],
  ])('is %s', (_, now, then, trend) => {
    const [first] = evaluationResult(table({ T1: now }), table({ T1: then, T2: '444' })).questions;
    expect(first?.trend).toEqual(trend);
  });
});

describe('what stands out', () => {
  test.each<[string, Partial<Record<EvaluationQuestion, string>>, string[], string | null]>([
    ['the two lowest, and the highest', { T1: '333', T2: '111', T3: '444', K1: '222' }, ['T2', 'K1'], 'T3'],
    ['equal means in the order of the questions', { T1: '222', T2: '222', T3: '222' }, ['T1', 'T2'], 'T3'],
    ['of equals none stands out', { T1: '111', T2: '333', T3: '111', T9: '333' }, ['T1', 'T3'], null],
    ['only what three answered', { T1: '11', T2: '222', T3: '333', K3: '4' }, ['T2', 'T3'], null],
    ['a single question', { T5: '123' }, ['T5'], null],
    ['no weak point where all is fully in order', { T1: '444', T2: '444' }, [], null],
    ['one weak point where the rest is', { T1: '444', T2: '443', T3: '444' }, ['T2'], null],
  ])('%s', (_, answers, weakest, strongest) => {
    const result = evaluationResult(table(answers), []);
    expect(result.weakest.map(({ question }) => question)).toEqual(weakest);
    expect(result.strongest?.question ?? null).toBe(strongest);
  });
});

describe('whatever people answer', () => {
  const person = fc
    .dictionary(fc.constantFrom(...EVALUATION_QUESTIONS), fc.constantFrom(...EVALUATION_CHOICES))
    .map(evaluationAnswers);
  const group = fc.array(person, { maxLength: 8 });

  test('the order of people changes nothing', () => {
    fc.assert(
      fc.property(group, group, (now, before) => {
        expect(evaluationResult([...now].reverse(), [...before].reverse())).toEqual(
          evaluationResult(now, before),
        );
      }),
    );
  });

  test('means lie from 1 to 4, in tenths', () => {
    fc.assert(
      fc.property(group, group, (now, before) => {
        for (const { mean, trend } of evaluationResult(now, before).questions) {
          for (const value of [mean, trend?.before ?? mean]) {
            expect(value).toBeGreaterThanOrEqual(1);
            expect(value).toBeLessThanOrEqual(4);
            expect(String(value)).toMatch(/^\d(\.\d)?$/);
          }
        }
      }),
    );
  });

  test('fewer than three people show nothing', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 2 }), group, (now, before) => {
        expect(evaluationResult(now, before)).toEqual({ questions: [], weakest: [], strongest: null });
      }),
    );
  });

  test('no weak point is better than the strongest', () => {
    fc.assert(
      fc.property(group, (now) => {
        const { weakest, strongest } = evaluationResult(now, []);
        for (const { mean } of strongest === null ? [] : weakest) {
          expect(mean).toBeLessThanOrEqual(strongest?.mean ?? 0);
        }
        expect(weakest.length).toBeLessThanOrEqual(2);
      }),
    );
  });
});

test.each([
  ['an unknown question', { T10: '1' }],
  ['an unknown choice', { T1: '5' }],
  ['a word', { T1: 'yes' }],
  ['nothing', {}],
])('%s is no answer', (_, choices) => {
  expect(evaluationAnswers(choices)).toEqual({});
});
