import fc from 'fast-check';
import { pathOf } from '../../../src/domain/sharing/path';
import { isTextQuestion, QUESTIONS, type Question } from '../../../src/domain/sharing/questions';
import { reasonsFor, whyUnsafe } from '../../../src/domain/sharing/record';
import { begunWeighing, stepBack, withAnswer, type Weighing } from '../../../src/domain/sharing/weighing';
import { allPaths, valuesOf } from './paths';

function answered(...answers: readonly (readonly [Question, string])[]): Weighing {
  return answers.reduce<Weighing>((weighing, [question, value]) => {
    const next = withAnswer(weighing, question, value, {});
    if (next === null) throw new Error(`${question} is not asked here`);
    return next;
  }, begunWeighing);
}

test('begins with acute danger, then with the simplest: talk with the family present', () => {
  expect(begunWeighing.at).toBe('acute');
  expect(answered(['acute', 'no']).at).toBe('family');
});

test('an outcome has no question left', () => {
  expect(answered(['acute', 'yes']).at).toBeNull();
});

test('a question that these answers do not lead to cannot be answered', () => {
  expect(withAnswer(begunWeighing, 'informed', 'yes', {})).toBeNull();
  expect(withAnswer(answered(['acute', 'no'], ['family', 'yes']), 'consent', 'given', {})).toBeNull();
});

test('sent twice, an answer counts once', () => {
  const once = answered(['acute', 'no'], ['family', 'no']);
  expect(withAnswer(once, 'family', 'no', {})).toEqual(once);
});

test('going back keeps what was filled in further on, and walks through it again', () => {
  const weighing = answered(
    ['acute', 'no'],
    ['family', 'yes'],
    ['purpose', 'a safe home'],
    ['what', 'times'],
  );
  const back = stepBack(stepBack(weighing));
  expect(back).toMatchObject({ at: 'purpose', answers: { what: 'times' } });
  expect(withAnswer(back, 'purpose', 'a safer home', {})).toMatchObject({
    at: 'what',
    answers: { what: 'times' },
  });
});

test('another answer makes another way; what is off that way no longer counts', () => {
  const weighing = answered(['acute', 'no'], ['family', 'no'], ['consent', 'given'], ['purpose', 'help']);
  const changed = withAnswer(weighing, 'family', 'yes', {}) as Weighing;
  expect(pathOf(changed.answers)).toMatchObject({ asked: ['acute', 'family', 'purpose', 'what'] });
  expect(pathOf(changed.answers).answers).not.toHaveProperty('consent');
});

test('at the first question back stays there', () => {
  expect(stepBack(begunWeighing)).toEqual(begunWeighing);
});

test('notes stay with the weighing, and the newest of each counts', () => {
  const first = withAnswer(begunWeighing, 'acute', 'no', { case: 'C-1', review: '2030-01-01' }) as Weighing;
  expect(withAnswer(first, 'family', 'no', { case: 'C-2' })?.notes).toEqual({
    case: 'C-2',
    review: '2030-01-01',
  });
});

test('whatever is answered and undone, the question shown is on the way', () => {
  const move = fc.oneof(
    fc.constant<'back'>('back'),
    fc.record({ question: fc.constantFrom(...QUESTIONS), pick: fc.nat(3) }),
  );
  fc.assert(
    fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
      let weighing = begunWeighing;
      for (const one of moves) {
        if (one === 'back') weighing = stepBack(weighing);
        else {
          const values = valuesOf(one.question);
          weighing =
            withAnswer(weighing, one.question, values[one.pick % values.length] as string, {}) ?? weighing;
        }
        const path = pathOf(weighing.answers);
        const stands = weighing.at === null ? path.outcome !== null : path.asked.includes(weighing.at);
        expect(stands).toBe(true);
      }
    }),
  );
});

describe('reasons', () => {
  const paths = allPaths().filter((_, index) => index % 3 === 0);

  test('there is always one, from an answer that was given', () => {
    for (const { answers, outcome } of paths) {
      if (outcome === null) throw new Error('no outcome');
      const reasons = reasonsFor(outcome, answers);
      expect(reasons.length).toBeGreaterThan(0);
      for (const { question, answer } of reasons) {
        expect(isTextQuestion(question) ? ['named', 'empty'] : [answers[question]]).toContain(answer);
      }
    }
  });

  test('changing none but the reasons for advice cannot leave the doubt', () => {
    for (const { answers, outcome } of paths) {
      if (outcome !== 'advice-first') continue;
      const doubts = reasonsFor(outcome, answers).map(({ question }) => question);
      const cleared = Object.fromEntries(
        Object.entries(answers).map(([question, value]) => [
          question,
          doubts.includes(question as Question) ? CLEAR[question] : value,
        ]),
      );
      expect(pathOf(cleared).outcome).toBe('minimal-sharing');
    }
  });

  const CLEAR: Readonly<Record<string, string>> = {
    basis: 'none',
    purpose: 'help',
    without: 'no',
    tried: 'yes',
    weighs: 'yes',
    who: 'school',
    what: 'times',
    protocol: 'yes',
  };

  test('asking that was not safe is told, consent before family', () => {
    expect(whyUnsafe({ family: 'unsafe' })).toBe('family');
    expect(whyUnsafe({ family: 'unsafe', consent: 'unsafe' })).toBe('consent');
    expect(whyUnsafe({ family: 'no', consent: 'refused' })).toBeNull();
  });
});
