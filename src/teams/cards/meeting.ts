import { button, type Button } from './button';
import { inputValue } from './escape';
import { problemText } from './notice';
import { message, type Sheet } from './sheet';
import type { Writer } from './writer';
import type {
  MeetingCancelledView,
  MeetingPlannedView,
  NextChecklistView,
  PlanFormView,
} from '../../application/views/planning';
import { REPEATS, type Repeat } from '../../domain/schedule';

export function planForm(view: PlanFormView, writer: Writer): Sheet {
  const { caseId, meetingId, code, values, problem, exampleDate } = view;
  const which = meetingId === null ? 'new' : 'move';
  const input = (id: 'date' | 'time') => ({
    label: writer.plain(`plan-form.${id}`),
    value: inputValue(values[id]),
    error: writer.plain(`plan-form.${id}-error`, { date: exampleDate }),
  });
  return {
    template: 'plan-form',
    data: {
      title: writer.text(`plan-form.title-${which}`, { code }),
      problem: problemText(
        problem && { ...problem, params: { ...problem.params, date: exampleDate } },
        writer,
      ),
      date: input('date'),
      time: input('time'),
      repeat: {
        label: writer.plain('plan-form.repeat'),
        value: values.repeat,
        choices: REPEATS.map((repeat) => ({ title: writer.plain(`repeat.${repeat}`), value: repeat })),
      },
      actions: [
        button(
          'meeting.plan',
          writer.plain(`plan-form.submit-${which}`),
          meetingId === null ? { caseId } : { meetingId },
          { style: 'positive' },
        ),
      ],
    },
  };
}

export function meetingPlanned(view: MeetingPlannedView, writer: Writer): Sheet {
  const { code, repeat, steps, checklist, zone } = view;
  const at = (moment: Date | null, otherwise: string) =>
    moment === null ? writer.text(`meeting.${otherwise}`) : writer.typed(writer.moment(moment, zone));
  const fact = (title: string, value: string) => ({ title: writer.text(`meeting.${title}`), value });
  return message({
    title: writer.text(view.moved ? 'meeting.moved' : 'meeting.planned', { code }),
    subtitle: capitalised(writer.typed(writer.moment(view.startsAt, zone))),
    blocks: view.hasRegisseur ? [] : [{ style: 'emphasis', lines: [writer.text('meeting.no-regisseur')] }],
    facts: [
      fact('repeat', writer.text(`repeat.${repeat}`)),
      fact('checklist', at(checklist === 'ahead' ? steps.checklistAt : null, `checklist-${checklist}`)),
      fact('reminder', at(steps.reminderAt, 'reminder-none')),
      fact('summary', at(steps.summaryAt, 'summary-after-answer')),
    ],
    actions: [...changeButtons(view, writer), ...anotherButton(view, writer)],
  });
}

function anotherButton({ another, caseId }: MeetingPlannedView, writer: Writer): Button[] {
  return another === true ? [button('meeting.plan', writer.plain('meeting.plan'), { caseId })] : [];
}

function changeButtons(
  { meetingId, repeat }: { meetingId: string; repeat: Repeat },
  writer: Writer,
): Button[] {
  const cancel = (title: string, series: boolean) =>
    button('meeting.cancel', writer.plain(title), { meetingId, series });
  return [
    button('meeting.plan', writer.plain('meeting.move'), { meetingId }),
    cancel('meeting.cancel', false),
    ...(repeat === 'none' ? [] : [cancel('meeting.cancel-series', true)]),
  ];
}

export function meetingCancelled(view: MeetingCancelledView, writer: Writer): Sheet {
  const { caseId, code, startsAt, zone, next } = view;
  const moment = writer.moment(startsAt, zone);
  return message({
    title: writer.text('meeting.cancelled', { code }),
    blocks: [
      {
        lines: [
          writer.text(view.series ? 'meeting.cancelled-series' : 'meeting.cancelled-one', { moment }),
          next === null
            ? writer.text('meeting.plan-new')
            : writer.text('meeting.next', { moment: writer.moment(next, zone) }),
        ],
      },
    ],
    actions: [button('meeting.plan', writer.plain('meeting.plan'), { caseId })],
  });
}

export function nextChecklist(view: NextChecklistView, writer: Writer): Sheet {
  const { code, meetingId, startsAt, checklistAt, zone } = view;
  return message({
    title: writer.text('meeting.next-checklist', { code }),
    blocks: [
      {
        lines: [
          writer.text('meeting.next-checklist-at', {
            at: writer.moment(checklistAt, zone),
            moment: writer.moment(startsAt, zone),
          }),
        ],
      },
    ],
    actions: [
      button('checklist.send', writer.plain('meeting.send-now'), { meetingId }, { style: 'positive' }),
      ...changeButtons(view, writer),
    ],
  });
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
