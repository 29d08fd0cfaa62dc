import { button } from './button';
import { meetingLine } from './checklist';
import { decisionButton } from './decision';
import { message, type Block, type Sheet } from './sheet';
import type { Writer } from './writer';
import type { WrapUpView } from '../../application/views/decisions';

/** To the regisseur: what was agreed, what was decided, and the feedback. Its words fit during a meeting and after it. */
export function wrapUp(view: WrapUpView, writer: Writer): Sheet {
  return message({
    title: writer.text('wrap-up.title', { code: view.code }),
    subtitle: meetingLine(view, writer),
    blocks: [agreementsBlock(view, writer), ...decisionBlock(view, writer), feedbackBlock(view, writer)],
  });
}

/** Whatever is opened here comes beside this card. */
function idsOf({ caseId, roundId }: WrapUpView) {
  return { caseId, roundId, card: 'wrap-up' };
}

function agreementsBlock(view: WrapUpView, writer: Writer): Block {
  const ids = idsOf(view);
  return {
    heading: writer.text('wrap-up.agreements'),
    lines: [writer.text('wrap-up.agreements-hint')],
    actions: [
      button('agreement.add', writer.plain('wrap-up.add'), ids, { style: 'positive' }),
      button('command', writer.plain('commands.agreements'), { command: 'agreements', ...ids }),
    ],
  };
}

function decisionBlock(view: WrapUpView, writer: Writer): Block[] {
  const { advised } = view;
  if (advised === null) return [];
  return [
    {
      heading: writer.text('wrap-up.decision'),
      lines: [
        writer.text('decision.advised', { level: writer.plain(`levels.${advised}`) }),
        writer.text('wrap-up.decision-hint'),
      ],
      actions: [decisionButton(idsOf(view), writer)],
    },
  ];
}

function feedbackBlock({ roundId, feedback, feedbackAt, zone }: WrapUpView, writer: Writer): Block {
  return {
    heading: writer.text('wrap-up.feedback'),
    lines: [writer.text(`wrap-up.feedback-${feedback}`, { moment: writer.moment(feedbackAt, zone) })],
    actions: [
      button('feedback.post', writer.plain(`wrap-up.post-${feedback === 'ahead' ? 'now' : 'again'}`), {
        roundId,
      }),
    ],
  };
}
