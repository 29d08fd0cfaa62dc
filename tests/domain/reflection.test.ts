import fc from 'fast-check';
import {
  answeredIn,
  foremost,
  questionsOf,
  REFLECTION_CHOICES,
  REFLECTION_QUESTIONS,
  REFLECTION_SECTIONS,
  reflectionAnswers,
  reflectionOf,
  sharedReflection,
  type ReflectionAnswers,
  type ReflectionQuestion,
} from '../../src/domain/reflection';

/** One letter a person: y(es), p(artly), n(o), u(nknown), or - for left empty. */
const CHOICE: Readonly<Record<string, string>> = { y: 'yes', p: 'partly', n: 'no', u: 'unknown' };

function people(table: Partial<Record<ReflectionQuestion, string>>): ReflectionAnswers[] {
  const count = Math.max(...Object.values(table).map((row) => row.length));
  return Array.from({ length: count }, (_, index) =>
    reflectionAnswers(
      Object.fromEntries(
        Object.entries(table).map(([question, row]) => [question, CHOICE[row[index] ?? '-'] ?? '']),
      ),
    ),
  );
}

const someAnswers: fc.Arbitrary<ReflectionAnswers> = fc
  .dictionary(fc.constantFrom(...REFLECTION_QUESTIONS), fc.constantFrom(...REFLECTION_CHOICES))
  .map((answers) => ({ ...answers }));

test('the questions are those of DOMAIN section 3, without G2, which is the mode', () => {
  expect(REFLECTION_SECTIONS.map((section) => questionsOf(section))).toEqual([
    ['G1', 'G3', 'G4', 'G5', 'G6'],
    ['F1', 'F2', 'F3', 'F4', 'F5'],
    ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7'],
    ['O1', 'O2', 'O3', 'O4', 'O5'],
  ]);
});

test.each([
  [{ F1: 'yes', F2: '', F3: 'often', G2: 'self', X: 'yes' }, { F1: 'yes' }],
  [{}, {}],
])('of %j only answers to its questions are read', (typed, read) => {
  expect(reflectionAnswers(typed)).toEqual(read);
});

describe('for one person', () => {
  test('what is not a yes deserves attention, no first', () => {
    expect(reflectionOf({ P1: 'unknown', P2: 'yes', P3: 'partly', P7: 'no', O1: 'yes' })).toEqual([
      {
        section: 'P',
        firm: ['P2'],
        attention: [
          { question: 'P7', answer: 'no' },
          { question: 'P3', answer: 'partly' },
          { question: 'P1', answer: 'unknown' },
        ],
      },
      { section: 'O', firm: ['O1'], attention: [] },
    ]);
  });

  test('every answer comes back once, and nothing else', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const told = reflectionOf(answers).flatMap(({ firm, attention }) => [
          ...firm.map((question) => [question, 'yes']),
          ...attention.map(({ question, answer }) => [question, answer]),
        ]);
        expect(Object.fromEntries(told)).toEqual(answers);
        expect(told).toHaveLength(Object.keys(answers).length);
      }),
    );
  });
});

describe('for a group', () => {
  test.each<[string, string, 'firm' | 'talk']>([
    ['all yes', 'yyy', 'firm'],
    ['more than half yes', 'yyn', 'firm'],
    ['half yes', 'yynn', 'talk'],
    ['a yes among those who do not know', 'yuu', 'talk'],
    ['nobody knows', 'uuu', 'talk'],
    ['all partly', 'ppp', 'talk'],
    ['skipped by some', 'y-y-y-n', 'firm'],
  ])('%s (%s): %s', (_, row, list) => {
    const [section] = sharedReflection(people({ F4: row }));
    expect(section?.[list].map(({ question }) => question)).toEqual(['F4']);
  });

  test('what is furthest from a shared yes comes first, and what is clearest', () => {
    const [section] = sharedReflection(
      people({ P1: 'yppp', P2: 'nnny', P3: 'yyyn', P4: 'yyyy', P5: 'uunn', P6: 'yyu-' }),
    );
    expect(section?.talk.map(({ question }) => question)).toEqual(['P2', 'P5', 'P1']);
    expect(section?.firm.map(({ question }) => question)).toEqual(['P4', 'P3', 'P6']);
    expect(section?.talk[0]).toEqual({ question: 'P2', yes: 1, partly: 0, no: 3, unknown: 0 });
  });

  test.each([['-'], ['n'], ['nn'], ['n-n-']])('a question that too few answered stays out: %s', (row) => {
    expect(sharedReflection(people({ F4: row }))).toEqual([]);
  });

  test('the foremost are chosen over all sections', () => {
    const sections = sharedReflection(people({ G1: 'nny', F1: 'nnn', O1: 'ppp', P1: 'yyy', P2: 'yyn' }));
    expect(foremost('talk', sections, 2).map(({ question }) => question)).toEqual(['F1', 'G1']);
    expect(foremost('firm', sections, 3).map(({ question }) => question)).toEqual(['P1', 'P2']);
  });

  const group = fc.array(someAnswers, { maxLength: 8 });

  test('counts never stand for fewer than three people, and each question stands once', () => {
    fc.assert(
      fc.property(group, (everyone) => {
        const counts = sharedReflection(everyone).flatMap(({ firm, talk }) => [...firm, ...talk]);
        for (const count of counts) {
          expect(answeredIn(count)).toBeGreaterThanOrEqual(3);
          const answered = everyone.filter((answers) => answers[count.question] !== undefined);
          expect(answeredIn(count)).toBe(answered.length);
        }
        expect(new Set(counts.map(({ question }) => question)).size).toBe(counts.length);
      }),
    );
  });

  test('who answered in which order makes no difference', () => {
    const shuffled = group.chain((everyone) =>
      fc.tuple(fc.constant(everyone), fc.shuffledSubarray(everyone, { minLength: everyone.length })),
    );
    fc.assert(
      fc.property(shuffled, ([everyone, again]) => {
        expect(sharedReflection(again)).toEqual(sharedReflection(everyone));
      }),
    );
  });

  test('one more yes never turns what stands firm into a talk', () => {
    fc.assert(
      fc.property(group, (everyone) => {
        const firmIn = (all: readonly ReflectionAnswers[]) =>
          sharedReflection(all).flatMap(({ firm }) => firm.map(({ question }) => question));
        const yes = Object.fromEntries(REFLECTION_QUESTIONS.map((question) => [question, 'yes' as const]));
        expect(firmIn([...everyone, yes])).toEqual(expect.arrayContaining(firmIn(everyone)));
      }),
    );
  });
});
