import { explanation } from './explanation';
import type { Sheet } from './sheet';
import { bannerData } from './summary-advice';
import { whyData } from './summary-why';
import type { Writer } from './writer';
import type { AdviceView } from '../../application/views/round';

/** The advice as its summary gave it, with every rule and fact unfolded. */
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
  });
}
