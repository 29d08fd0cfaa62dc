import type { Sheet } from './sheet';
import { unfolding } from './unfolding';
import { commandButtons } from './welcome';
import type { Writer } from './writer';

/** The nine tips and three conditions of source S4, by what they are about. */
const PARTS = [
  { id: 'meet', tips: ['T1', 'T2', 'T3', 'T4'] },
  { id: 'clear', tips: ['T5', 'T6', 'T7'] },
  { id: 'keep-up', tips: ['T8', 'T9'] },
  { id: 'conditions', tips: ['K1', 'K2', 'K3'] },
] as const;

/** Each tip as the summary gives it, with a sentence more. The first part stands open. */
export function allTips(writer: Writer): Sheet {
  return unfolding({
    title: writer.text('all-tips.title'),
    intro: [writer.text('all-tips.intro')],
    parts: [
      ...PARTS.map(({ id, tips }, index) => ({
        id,
        title: writer.plain(`all-tips.parts.${id}`),
        shown: index === 0,
        passages: tips.map((tip) => ({
          heading: writer.text(`tips.${tip}`),
          lines: [writer.text(`all-tips.more.${tip}`)],
        })),
      })),
      {
        id: 'example',
        title: writer.plain('all-tips.parts.example'),
        passages: [{ heading: writer.text('all-tips.X1'), lines: [writer.text('all-tips.X1-more')] }],
      },
    ],
    actions: commandButtons(['reflect', 'forms'], writer),
  });
}
