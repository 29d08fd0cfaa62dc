/**
 * What a case needs to start well, asked once from the regisseur: K1 room to deviate, K2 agreements on sharing,
 * K3 continuity (source S4), D9 governing agreements between organisations (S1), X1 short lines with the GP (S4).
 */
export const SETUP_CONDITIONS = ['K1', 'K2', 'K3', 'D9', 'X1'] as const;
export type SetupCondition = (typeof SETUP_CONDITIONS)[number];

export const CONDITION_ANSWERS = ['yes', 'partly', 'no', 'unknown'] as const;
export type ConditionAnswer = (typeof CONDITION_ANSWERS)[number];

export type SetupAnswers = Readonly<Partial<Record<SetupCondition, ConditionAnswer>>>;

/** What needs attention: everything that is not a plain yes, in the order of the form. */
export function openConditions(answers: SetupAnswers): SetupCondition[] {
  return SETUP_CONDITIONS.filter((condition) => {
    const answer = answers[condition];
    return answer !== undefined && answer !== 'yes';
  });
}

export function isConditionAnswer(value: string): value is ConditionAnswer {
  return CONDITION_ANSWERS.some((answer) => answer === value);
}
