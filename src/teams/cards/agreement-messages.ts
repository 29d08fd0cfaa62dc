import { nudgeText, whoWhen } from './agreement-lines';
import { button, type Button } from './button';
import { message, type Sheet } from './sheet';
import type { Writer } from './writer';
import type { AgreementReminderView, AgreementTaskView } from '../../application/views/agreements';

/** A reminder to keep an agreement: what was agreed, by when it is asked, and what is needed. Nobody's name. */
export function agreementReminder(view: AgreementReminderView, writer: Writer): Sheet {
  const { code, what, organisation, due, deadline, today, place } = view;
  const text = (key: string, values = {}): string => writer.text(`agreements.reminder-card.${key}`, values);
  return message({
    title: text('title', { code }),
    blocks: [
      {
        style: 'emphasis',
        heading: writer.typed(what),
        lines: [text('who-when', { organisation, due: writer.day(due, today) })],
      },
      { lines: [text('asked', { deadline: writer.day(deadline, today) }), text(`needed-${place}`)] },
      ...(place === 'chat' ? [{ lines: [text('why-chat', { organisation })] }] : []),
    ],
  });
}

/** To the regisseur, the morning after a deadline: did it work out, and what comes next if not. */
export function agreementTask(view: AgreementTaskView, writer: Writer): Sheet {
  const { code, nudge, line, today } = view;
  const { organisation } = line;
  return message({
    title: writer.text('agreements.task.title', { code }),
    blocks: [
      {
        style: 'emphasis',
        heading: writer.typed(line.what),
        lines: [whoWhen(line, today, writer), nudgeText(line, nudge, today, writer) ?? ''],
      },
      { lines: [writer.text(`agreements.task.${nudge}-next`, { organisation })] },
    ],
    actions: taskActions(view, writer),
  });
}

function taskActions({ caseId, nudge, line }: AgreementTaskView, writer: Writer): Button[] {
  // Where there is no regisseur it stands in a thread, and then becomes the list for everyone.
  const ids = { agreementId: line.agreementId, card: 'agreements' };
  const title = (key: string): string => writer.plain(`agreements.${key}`);
  return [
    button('agreement.update', title('task.yes'), { ...ids, status: 'kept' }, { style: 'positive' }),
    button('agreement.update', title('task.no'), { ...ids, status: 'broken' }),
    nudge === 'reminder'
      ? button('agreement.manager', title('engage-manager'), ids)
      : button('command', writer.plain('commands.escalate'), { command: 'escalate', caseId }),
  ];
}
