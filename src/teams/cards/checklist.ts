import { button } from './button';
import { message, type Sheet } from './sheet';
import type { Writer } from './writer';
import type {
  ChecklistCardView,
  MyChecklistsView,
  ProgressView,
  ReminderView,
  RoundClosedView,
} from '../../application/views/checklist';
import type { CaseRef, MeetingMoment } from '../../application/views/parts';

/** "Overleg donderdag 26 november om 10:00" */
export function meetingLine(view: MeetingMoment, writer: Writer): string {
  return writer.text('common.meeting', { moment: writer.moment(view.startsAt, view.zone) });
}

export function checklistCard(view: ChecklistCardView, writer: Writer): Sheet {
  const { code, roundId } = view;
  const moment = writer.moment(view.startsAt, view.zone);
  return message({
    title: writer.text('checklist.title', { code }),
    blocks: [{ lines: [writer.text('checklist.deadline', { moment }), writer.text('checklist.private')] }],
    actions: [
      button('checklist.open', writer.plain('checklist.open'), { roundId }, { style: 'positive' }),
      ...(view.repeated ? [button('round.status', writer.plain('checklist.status'), { roundId })] : []),
    ],
  });
}

export function progress(view: ProgressView, writer: Writer): Sheet {
  const { closed, answered, invited } = view;
  if (closed) {
    return message({
      blocks: [{ lines: [writer.text('checklist.progress-closed', { answered, invited })] }],
    });
  }
  const moment = writer.moment(view.startsAt, view.zone);
  return message({
    blocks: [
      {
        lines: [
          writer.text('checklist.progress', { answered, invited }),
          writer.text('checklist.deadline', { moment }),
        ],
      },
    ],
  });
}

export function roundClosed(view: RoundClosedView, writer: Writer): Sheet {
  const { code, answered, invited } = view;
  return message({
    title: writer.text('checklist.title', { code }),
    subtitle: meetingLine(view, writer),
    blocks: [
      {
        lines: [
          writer.text('checklist.closed'),
          writer.text('checklist.closed-answered', { answered, invited }),
        ],
      },
    ],
  });
}

export function reminder(view: ReminderView, writer: Writer): Sheet {
  const { code, roundId } = view;
  return message({
    title: writer.text('checklist.title', { code }),
    subtitle: meetingLine(view, writer),
    blocks: [{ lines: [writer.text('checklist.reminder')] }],
    actions: [button('checklist.open', writer.plain('checklist.open'), { roundId }, { style: 'positive' })],
  });
}

export function myChecklists({ checklists }: MyChecklistsView, writer: Writer): Sheet {
  return message({
    title: writer.text('my-checklists.title'),
    blocks: checklists.map((checklist) => ({
      heading: caseAndMeeting(checklist, writer),
      lines: [writer.text(checklist.answered ? 'my-checklists.answered' : 'my-checklists.waiting')],
      actions: actionsOf(checklist, writer),
    })),
  });
}

function caseAndMeeting(view: CaseRef & MeetingMoment, writer: Writer): string {
  const moment = writer.moment(view.startsAt, view.zone);
  return writer.text('common.case-and-meeting', { code: view.code, moment });
}

// Each button names its case: a screen reader may hear it without the heading.
function actionsOf(checklist: MyChecklistsView['checklists'][number], writer: Writer) {
  const { code, roundId, answered, regisseur } = checklist;
  const open = writer.plain(answered ? 'my-checklists.change' : 'my-checklists.open', { code });
  return [
    button('checklist.open', open, { roundId }, { style: answered ? 'default' : 'positive' }),
    ...(regisseur
      ? [button('round.status', writer.plain('my-checklists.status', { code }), { roundId })]
      : []),
  ];
}
