import { button, type Button } from './button';
import { decisionButton, historyButton, noteButtons } from './decision';
import { explanation, type FoldingPassage } from './explanation';
import type { Sheet } from './sheet';
import { bannerData } from './summary-advice';
import { factText } from './summary-facts';
import { whyData } from './summary-why';
import type { Writer } from './writer';
import type { AdviceView } from '../../application/views/round';
import { asksDecision } from '../../domain/decisions';

/** In sight at once of the points ticked this round, as there may be many; the rest unfolds. */
const TICKED_IN_SIGHT = 5;

/** The advice as its summary gave it, with every rule and fact, and what can be done with it. */
export function advice(view: AdviceView, writer: Writer): Sheet {
  const { style, label, lines } = bannerData(view, writer);
  const { ownRule, rules } = whyData(view, writer);
  const ticked = tickedLines(view, writer);
  return explanation({
    title: writer.text('advice.title', { code: view.code }),
    subtitle: writer.text('advice.summary', { moment: writer.moment(view.startsAt, view.zone) }),
    passages: [
      { style, heading: label, lines },
      { lines: [ownRule] },
      ...rules.map((reason, index) => reasonPassage(reason, `more-${String(index)}`, ticked, writer)),
      // In danger there is nothing to weigh first.
      ...(view.level === 'acute' ? [] : [{ lines: [writer.text('advice.decide')] }]),
    ],
    actions: actionsOf(view, writer),
  });
}

function tickedLines({ summary: { why }, sentOn }: AdviceView, writer: Writer): ReadonlySet<string> {
  const ticked = why.flatMap(({ facts }) => facts).filter(({ kind }) => kind === 'signal');
  return new Set(ticked.map((fact) => factText(fact, writer, sentOn)));
}

function reasonPassage(
  { rule, facts, footer }: ReturnType<typeof whyData>['rules'][number],
  id: string,
  ticked: ReadonlySet<string>,
  writer: Writer,
): FoldingPassage {
  const rest = facts.filter((fact) => ticked.has(fact)).slice(TICKED_IN_SIGHT);
  // A button for one point would take as much room as the point.
  if (rest.length < 2) return { heading: rule, points: facts, footer };
  const title = writer.plain('why.more', { number: rest.length });
  return {
    heading: rule,
    points: facts.filter((fact) => !rest.includes(fact)),
    fold: { id, title, points: rest },
    footer,
  };
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
