import { button } from './button';
import { explanation } from './explanation';
import { problemText } from './notice';
import type { Sheet } from './sheet';
import type { Writer } from './writer';
import type { ConditionsFormView, ConditionsSavedView } from '../../application/views/regie';
import { CONDITION_ANSWERS, SETUP_CONDITIONS, type SetupCondition } from '../../domain/setup-conditions';

export function conditionsForm(view: ConditionsFormView, writer: Writer): Sheet {
  const { caseId, code, values, answeredBefore } = view;
  const choices = CONDITION_ANSWERS.map((answer) => ({
    title: writer.plain(`conditions.answers.${answer}`),
    value: answer,
  }));
  return {
    template: 'conditions-form',
    data: {
      title: writer.text('conditions.title', { code }),
      intro: writer.text(answeredBefore ? 'conditions.intro-again' : 'conditions.intro'),
      problem: problemText(view.problem, writer),
      questions: SETUP_CONDITIONS.map((condition) => ({
        id: condition,
        label: writer.plain(`conditions.questions.${condition}`),
        value: values[condition],
        choices,
      })),
      actions: [
        button('conditions.submit', writer.plain('conditions.submit'), { caseId }, { style: 'positive' }),
      ],
    },
  };
}

/** Thanks, and what may help with each condition that is not there yet. */
export function conditionsSaved({ caseId, code, open }: ConditionsSavedView, writer: Writer): Sheet {
  return explanation({
    title: writer.text('conditions.saved', { code }),
    passages:
      open.length === 0
        ? [{ style: 'good', lines: [writer.text('conditions.all-there')] }]
        : [
            { lines: [writer.text('conditions.suggestions')] },
            ...open.map((condition) => ({
              heading: writer.text(`conditions.names.${condition}`),
              lines: [writer.text(suggestionKey(condition))],
            })),
          ],
    actions: [button('conditions.submit', writer.plain('conditions.change'), { caseId }, { inputs: false })],
  });
}

/** K1..K3 are among the tips. */
function suggestionKey(condition: SetupCondition): string {
  const isTip = condition === 'K1' || condition === 'K2' || condition === 'K3';
  return isTip ? `tips.${condition}` : `conditions.suggestion.${condition}`;
}
