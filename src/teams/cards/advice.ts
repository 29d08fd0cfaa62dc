import { button, type Button } from './button';
import { decisionButton, historyButton, noteButtons } from './decision';
import { explanation } from './explanation';
import type { Sheet } from './sheet';
import { bannerData } from './summary-advice';
import { whyData } from './summary-why';
import type { Writer } from './writer';
import type { AdviceView } from '../../application/views/round';
import { asksDecision } from '../../domain/decisions';

/** The advice as its summary gave it, with every rule and fact unfolded, and what can be done with it. */
export function advice(view: AdviceView, writer: Writer): Sheet {
  const { style, label, lines } = bannerData(view, writer);
  const { ownRule, rules } = whyData(view, writer);
  return explanation({
    title: writer.text('advice.title', { code: view.code }),
    subtitle: writer.text('advice.summary', { moment: writer.moment(view.startsAt, view.zone) }),
    passages: [
      { style, heading: label, lines },
      { lines: [ownRule] },
      ...rules.map(({ rule, facts, footer }) => ({ heading: rule, points: facts, footer })),
      // In danger there is nothing to weigh first.
      ...(view.level === 'acute' ? [] : [{ lines: [writer.text('advice.decide')] }]),
    ],
    actions: actionsOf(view, writer),
  });
}

function actionsOf({ caseId, roundId, level }: AdviceView, writer: Writer): Button[] {
  const ids = { caseId, roundId, card: 'advice' };
  return [
    ...(asksDecision(level) ? [decisionButton(ids, writer)] : []),
    ...noteButtons(level, caseId, writer),
    button('command', writer.plain('commands.agreements'), { command: 'agreements', ...ids }),
    historyButton(ids, writer),
  ];
}
