import { button } from './button';
import { problemText } from './notice';
import type { Sheet } from './sheet';
import type { Writer } from './writer';
import type { SignalFormView } from '../../application/views/signals';
import { SIGNAL_ITEMS, SIGNAL_PLACES } from '../../domain/signals';

/** What was noticed, and where: two questions. */
export function signalForm(view: SignalFormView, writer: Writer): Sheet {
  const { caseId, code, values } = view;
  const choices = (ids: readonly string[]) =>
    ids.map((id) => ({ title: writer.plain(`checklist.items.${id}`), value: id }));
  return {
    template: 'signal-form',
    data: {
      title: writer.text('signal.title', { code }),
      intro: [
        writer.text('signal.intro'),
        ...(view.notedBefore ? [writer.text('signal.noted-before')] : []),
        writer.text('signal.privacy'),
        writer.text('signal.contact'),
      ],
      smallGroup: view.smallGroup,
      smallGroupText: writer.text('signal.small-group'),
      problem: problemText(view.problem, writer),
      items: {
        label: writer.plain('signal.items'),
        value: values.items.join(','),
        choices: choices(SIGNAL_ITEMS),
      },
      where: {
        label: writer.plain('signal.where'),
        placeholder: writer.plain('signal.where-choose'),
        error: writer.plain('problems.where-missing'),
        value: values.where ?? '',
        choices: choices(SIGNAL_PLACES),
      },
      actions: [
        // A client leaves an input out in which nothing was chosen; the empty ones then tell it from opening the form.
        button(
          'signal.submit',
          writer.plain('signal.submit'),
          { caseId, items: '', where: '', language: writer.language },
          { style: 'positive' },
        ),
      ],
    },
  };
}
