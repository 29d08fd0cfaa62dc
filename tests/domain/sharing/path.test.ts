import { OUTCOMES, type Outcome } from '../../../src/domain/sharing/outcome';
import { pathOf } from '../../../src/domain/sharing/path';
import {
  CHOICES,
  QUESTIONS,
  TEXT_QUESTIONS,
  type Answers,
  type ChoiceQuestion,
  type Question,
} from '../../../src/domain/sharing/questions';
import { allPaths, says, valuesOf } from './paths';

const PATHS = allPaths();

/** DOMAIN section 7 once more, in its own words: first match wins. */
function outcomeByTheBook(answers: Answers): Outcome {
  const { acute, family, consent, basis, without, tried, weighs, protocol } = answers;
  if (acute === 'yes') return 'acute';
  if (family === 'yes') return 'with-family';
  if (consent === 'given') return 'with-consent';
  if (basis === 'reportright' || basis === 'directlyinvolved') return 'statutory-route';
  if (without === 'yes') return 'do-not-share';
  if (consent === 'notasked' || (consent === 'refused' && tried === 'no')) return 'ask-consent-first';
  if (weighs === 'no') return 'do-not-share';
  const unknown = [without, consent === 'refused' ? tried : 'yes', weighs, protocol].includes('unknown');
  const empty = TEXT_QUESTIONS.some((question) => !says(answers[question]));
  if (empty || unknown || protocol === 'no' || basis === 'unknown') return 'advice-first';
  return 'minimal-sharing';
}

/** Outcomes over everything that could be filled in where nothing was asked. */
function outcomesWhateverElse(answers: Answers): Set<Outcome> {
  const open = QUESTIONS.filter(
    (question) => answers[question] === undefined && !['advice', 'informed'].includes(question),
  );
  const complete = (given: Answers, [question, ...rest]: readonly Question[]): Outcome[] =>
    question === undefined
      ? [outcomeByTheBook(given)]
      : valuesOf(question).flatMap((value) => complete({ ...given, [question]: value }, rest));
  return new Set(complete(answers, open));
}

test('every outcome can be reached, over thousands of ways', () => {
  expect(new Set(PATHS.map(({ outcome }) => outcome))).toEqual(new Set(OUTCOMES));
  expect(PATHS.length).toBeGreaterThan(10_000);
});

test('every way ends as the table says', () => {
  const wrong = PATHS.filter(({ answers, outcome }) => outcome !== outcomeByTheBook(answers));
  expect(wrong).toEqual([]);
});

test('no question that was skipped could have changed the outcome', () => {
  const shapes = new Map(
    PATHS.filter((path) => path.asked.length < 11).map((path) => [JSON.stringify(path.answers), path]),
  );
  for (const { answers, outcome } of shapes.values()) {
    expect(outcomesWhateverElse(answers)).toEqual(new Set([outcome]));
  }
});

const NEEDED: Readonly<Record<Outcome, readonly Question[]>> = {
  acute: [],
  'with-family': ['purpose', 'what'],
  'with-consent': ['purpose', 'who', 'what', 'protocol', 'advice'],
  'statutory-route': ['purpose', 'who', 'what', 'protocol', 'advice'],
  'do-not-share': ['purpose'],
  'ask-consent-first': ['purpose'],
  'advice-first': QUESTIONS.filter((question) => question !== 'tried'),
  'minimal-sharing': QUESTIONS.filter((question) => question !== 'tried'),
};

test.each(OUTCOMES)('%s: all that its record needs was asked', (outcome) => {
  for (const { asked } of PATHS.filter((path) => path.outcome === outcome)) {
    expect(asked).toEqual(expect.arrayContaining([...NEEDED[outcome]]));
  }
});

test.each<[Outcome, readonly Question[]]>([
  ['acute', ['acute']],
  ['with-family', ['acute', 'family', 'purpose', 'what']],
  ['with-consent', ['acute', 'family', 'consent', 'purpose', 'who', 'what', 'protocol', 'advice']],
  [
    'statutory-route',
    ['acute', 'family', 'consent', 'basis', 'purpose', 'who', 'what', 'protocol', 'advice'],
  ],
])('%s asks these questions and no others', (outcome, questions) => {
  const ways = PATHS.filter((path) => path.outcome === outcome).map(({ asked }) => asked.join(' '));
  expect(new Set(ways)).toEqual(new Set([questions.join(' ')]));
});

test('"everything tried" is asked exactly when consent was refused and nothing was decided before', () => {
  const withTried = PATHS.filter(({ asked }) => asked.includes('tried'));
  expect(new Set(withTried.map(({ answers }) => answers.consent))).toEqual(new Set(['refused']));
  const refused = PATHS.filter(
    ({ answers, outcome }) => outcome === 'minimal-sharing' && answers.consent === 'refused',
  );
  expect(refused.filter(({ asked }) => !asked.includes('tried'))).toEqual([]);
});

test('questions come in their order, once', () => {
  for (const { asked } of PATHS) {
    expect(asked).toEqual(QUESTIONS.filter((question) => asked.includes(question)));
  }
});

test('the number of questions that may come never grows along the way', () => {
  for (const { asked, answers } of PATHS.filter((_, index) => index % 7 === 0)) {
    let atMost: number = QUESTIONS.length;
    let given: Answers = {};
    for (const question of asked) {
      const path = pathOf(given);
      expect(path.atMost).toBeLessThanOrEqual(atMost);
      expect(path.atMost).toBeGreaterThanOrEqual(asked.length);
      atMost = path.atMost;
      given = { ...given, [question]: answers[question] };
    }
    expect(pathOf(given).atMost).toBe(asked.length);
  }
});

describe('safe whatever is answered', () => {
  test('acute danger always wins', () => {
    const everything = allPaths({ acute: 'yes' });
    expect(everything).toHaveLength(1);
    for (const { answers } of PATHS.filter(({ outcome }) => outcome !== 'acute'))
      expect(answers.acute).toBe('no');
    for (const { answers } of PATHS.filter((_, index) => index % 5 === 0)) {
      expect(pathOf({ ...answers, acute: 'yes' }).outcome).toBe('acute');
    }
  });

  test('"unknown" never leads to sharing', () => {
    const unknowns = (Object.keys(CHOICES) as ChoiceQuestion[]).filter((question) =>
      (CHOICES[question] as readonly string[]).includes('unknown'),
    );
    const open = PATHS.filter(({ outcome }) => outcome === 'minimal-sharing');
    for (const { answers } of open) {
      for (const question of unknowns) expect(answers[question]).not.toBe('unknown');
      for (const question of unknowns) {
        if (answers[question] === undefined) continue;
        expect(pathOf({ ...answers, [question]: 'unknown' }).outcome).not.toBe('minimal-sharing');
      }
    }
  });

  test('without consent never without purpose, recipient and data named', () => {
    for (const { answers, outcome } of PATHS) {
      if (outcome !== 'minimal-sharing') continue;
      for (const question of TEXT_QUESTIONS) expect(says(answers[question])).toBe(true);
      for (const question of TEXT_QUESTIONS) {
        for (const empty of ['', '   ', ' ...!? ', '\u00a0-\t']) {
          expect(pathOf({ ...answers, [question]: empty }).outcome).toBe('advice-first');
        }
      }
    }
  });

  test('a no to danger outweighing secrecy, or reaching the purpose without, never leads to sharing', () => {
    const refusing = PATHS.filter(({ answers }) => answers.weighs === 'no' || answers.without === 'yes');
    expect(new Set(refusing.map(({ outcome }) => outcome))).toEqual(new Set(['do-not-share']));
  });
});
