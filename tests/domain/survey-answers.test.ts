import fc from 'fast-check';
import { countedAnswers, holdsBack, type Answered, type Choices } from '../../src/domain/survey-answers';

/** What each person answered, and what of it is on display. */
const people = (...all: readonly (readonly [Choices, Choices | null])[]): Answered[] =>
  all.map(([answers, shown]) => ({ answers, shown }));

const A = { T1: '1', T2: '2' };
const B = { T1: '3', T2: '4' };

describe('what a result counts', () => {
  test.each([
    ['nobody', people()],
    ['one', people([A, null])],
    ['two', people([A, null], [B, null])],
  ])('nothing of %s', (_, all) => {
    expect(countedAnswers(all)).toBeNull();
  });

  test('all of the first three', () => {
    expect(countedAnswers(people([A, null], [B, null], [A, null]))).toEqual([A, B, A]);
  });

  test.each<[string, Answered[], Choices[]]>([
    ['one newcomer waits', people([A, A], [B, B], [A, A], [B, null]), [A, B, A, {}]],
    ['one who changed waits', people([B, A], [B, B], [A, A]), [A, B, A]],
    ['two newcomers count', people([A, A], [B, B], [A, A], [B, null], [A, null]), [A, B, A, B, A]],
    ['one newcomer and one who changed count', people([B, A], [B, B], [A, A], [A, null]), [B, B, A, A]],
    [
      'of a question on display that only one of two newcomers answered, nothing counts',
      people([A, A], [B, B], [A, A], [{ T1: '4' }, null], [{ T1: '2', T2: '1' }, null]),
      [A, B, A, { T1: '4' }, { T1: '2' }],
    ],
    [
      'a question that was not on display yet counts with the others',
      people([A, A], [{ T1: '1' }, { T1: '1' }], [A, A], [{ T1: '4', T2: '1' }, null], [{ T1: '2' }, null]),
      [A, { T1: '1' }, A, { T1: '4', T2: '1' }, { T1: '2' }],
    ],
    ['an answer that two people took back is gone', people([{}, A], [{}, B], [A, A]), [{}, {}, A]],
  ])('%s', (_, all, expected) => {
    expect(countedAnswers(all)).toEqual(expected);
  });
});

describe('whatever people answer', () => {
  const choices = fc.dictionary(fc.constantFrom('T1', 'T2', 'T3'), fc.constantFrom('1', '2'), { maxKeys: 3 });
  const person = fc.record({ answers: choices, shown: fc.option(choices) });
  const group = fc.array(person, { minLength: 3, maxLength: 6 });
  const begun = group.filter((all) => all.some(({ shown }) => shown !== null));

  test('a question on display never changes by one person alone', () => {
    fc.assert(
      fc.property(begun, (all) => {
        const counted = countedAnswers(all) ?? [];
        for (const question of ['T1', 'T2', 'T3']) {
          const shown = all.filter((one) => one.shown?.[question] !== undefined);
          if (shown.length < 3) continue;
          const changed = all.filter((one, index) => one.shown?.[question] !== counted[index]?.[question]);
          expect(changed).not.toHaveLength(1);
        }
      }),
    );
  });

  test('nothing counts that nobody answered, and counting again changes nothing', () => {
    fc.assert(
      fc.property(group, (all) => {
        const counted = countedAnswers(all) ?? [];
        counted.forEach((one, index) => {
          const { answers, shown } = all[index] ?? { answers: {}, shown: null };
          for (const [question, choice] of Object.entries(one)) {
            expect([answers[question], shown?.[question]]).toContain(choice);
          }
        });
        const again = all.map(({ answers }, index) => ({ answers, shown: counted[index] ?? null }));
        expect(countedAnswers(again)).toEqual(counted);
      }),
    );
  });

  test('the order of people makes no difference', () => {
    fc.assert(
      fc.property(group, (all) => {
        const counted = countedAnswers(all);
        expect(countedAnswers([...all].reverse())).toEqual(counted && [...counted].reverse());
      }),
    );
  });
});

test.each([
  ['all counted', people([A, null], [B, null], [A, null]), false],
  ['a newcomer who waits', people([A, A], [B, B], [A, A], [B, null]), true],
  ['a change that waits', people([B, A], [B, B], [A, A]), true],
])('whether something is held back: %s', (_, all, expected) => {
  expect(holdsBack(all, countedAnswers(all) ?? [])).toBe(expected);
});
