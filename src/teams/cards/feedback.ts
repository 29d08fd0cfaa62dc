import { whoWhen } from './agreement-lines';
import { meetingLine } from './checklist';
import { decidedText } from './decision';
import { escapeWhole } from './escape';
import { message, type Block, type Sheet } from './sheet';
import type { Writer } from './writer';
import type { AgreementLine } from '../../application/views/agreements';
import type { FeedbackView } from '../../application/views/decisions';
import type { LocalDate } from '../../domain/time';

/** The state of the case after a meeting, for everyone of the channel. */
export function feedback(view: FeedbackView, writer: Writer): Sheet {
  return message({
    title: writer.text('feedback.title', { code: view.code }),
    subtitle: meetingLine(view, writer),
    blocks: [...agreementBlocks(view, writer), ...decisionBlock(view, writer), nextBlock(view, writer)],
  });
}

function agreementBlocks(view: FeedbackView, writer: Writer): Block[] {
  const { agreements, more, kept, broken, today } = view;
  const counts = kept + broken === 0 ? [] : [writer.text('feedback.counts', { kept, broken })];
  const heading = writer.text('feedback.agreements');
  if (agreements.length === 0)
    return [{ heading, lines: [writer.text('feedback.no-agreements'), ...counts] }];
  return [
    { heading, lines: counts },
    ...agreements.map((line) => agreementBlock(line, today, writer)),
    ...(more > 0 ? [{ lines: [writer.text('feedback.more', { count: more })] }] : []),
  ];
}

function agreementBlock(line: AgreementLine, today: LocalDate, writer: Writer): Block {
  const state = line.overdue ? 'overdue' : line.status;
  return {
    style: 'emphasis',
    lines: [escapeWhole(line.what), whoWhen(line, today, writer), writer.text(`agreements.state.${state}`)],
  };
}

function decisionBlock({ decision }: FeedbackView, writer: Writer): Block[] {
  if (decision === null) return [];
  const decided = writer.text('feedback.decided', { level: decidedText(decision.level, writer) });
  return [{ heading: writer.text('feedback.decision'), lines: [decided, escapeWhole(decision.why)] }];
}

function nextBlock({ next, zone }: FeedbackView, writer: Writer): Block {
  const line =
    next === null
      ? writer.text('feedback.no-next')
      : writer.text('feedback.next', { moment: writer.moment(next, zone) });
  return { heading: writer.text('feedback.ahead'), lines: [line] };
}
