import { button } from './button';
import { message, type Sheet } from './sheet';
import { commandButton } from './welcome';
import type { Writer } from './writer';
import type { ChooseCaseView, NoticeView, RefusalView } from '../../application/views/notices';
import type { Problem } from '../../application/views/parts';

export function notice(view: NoticeView, writer: Writer): Sheet {
  return message({
    blocks: [{ lines: [noticeText(view, writer)] }],
    actions: (view.offer ?? []).map((command) => commandButton(command, writer)),
  });
}

export function noticeText(view: Pick<NoticeView, 'notice' | 'params'>, writer: Writer): string {
  return writer.text(`notices.${view.notice}`, view.params);
}

export function refusal(view: RefusalView, writer: Writer): Sheet {
  return message({ blocks: [{ style: 'emphasis', lines: [writer.text(`refusals.${view.reason}`)] }] });
}

/**
 * Empty when all is well.
 * @param example how it can be written without personal data, where this was asked; default: an agenda line
 */
export function problemText(problem: Problem | null, writer: Writer, example?: string): string {
  if (problem === null) return '';
  const { key } = problem;
  const params = key.startsWith('personal-data-')
    ? { ...problem.params, example: example ?? writer.plain(`problem-examples.${key}`) }
    : problem.params;
  const limitKnown = key === 'text-too-long' && params?.['most'] !== undefined;
  return writer.text(`problems.${limitKnown ? 'text-too-long-most' : key}`, params);
}

export function chooseCase(view: ChooseCaseView, writer: Writer): Sheet {
  const { command, date, time } = view;
  const typed = { ...(date !== null && { date }), ...(time !== null && { time }) };
  return message({
    title: writer.text('choose-case.title'),
    blocks: [
      {
        lines: [writer.text('choose-case.line')],
        // In the body, as clients hide buttons of the action bar from the seventh on.
        actions: view.cases.map(({ caseId, code }) => {
          const title = writer.plain('common.case', { code });
          return command === 'handover'
            ? button('case.handover', title, { caseId })
            : button('command', title, { command, caseId, ...typed });
        }),
      },
    ],
  });
}
