import type { HandoverInput } from '../application/regie/hand-over';
import type { ConditionsInput } from '../application/regie/set-conditions';
import { isConditionAnswer, SETUP_CONDITIONS } from '../domain/setup-conditions';
import type { CardData } from './incoming';
import { textOf } from './inputs';

/** Ids that Teams gives are shorter. */
const LONGEST_ID = 200;

/** What is too long to be anybody's id is nobody's. */
export function readHandover(data: CardData): HandoverInput {
  return {
    regisseur: textOf(data, 'regisseur')?.slice(0, LONGEST_ID),
    take: textOf(data, 'take') === 'true',
  };
}

/** Keeps what is valid, so that a form with a mistake comes back filled in. Left empty is not filled in. */
export function readConditions(data: CardData): ConditionsInput {
  const typed = SETUP_CONDITIONS.flatMap((condition) => {
    const value = textOf(data, condition) ?? '';
    return value === '' ? [] : [[condition, value] as const];
  });
  const answers = typed.filter(([, value]) => isConditionAnswer(value));
  return {
    answers: Object.fromEntries(answers),
    problem: answers.length < typed.length ? { key: 'choice-invalid' } : null,
  };
}
