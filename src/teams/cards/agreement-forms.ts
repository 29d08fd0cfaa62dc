import { cardData, whoWhen } from './agreement-lines';
import { button } from './button';
import { inputValue, plainText } from './escape';
import { problemText } from './notice';
import type { Sheet } from './sheet';
import type { Writer } from './writer';
import type { AgreementFormView, NudgeFormView } from '../../application/views/agreements';

export function agreementForm(view: AgreementFormView, writer: Writer): Sheet {
  const { caseId, code, on, organisations, values, problem } = view;
  const plain = (key: string, given = {}): string => writer.plain(`agreements.form.${key}`, given);
  const example = plain('example');
  const ids = { caseId, ...cardData(on) };
  const isListed = organisations.length > 0;
  return {
    template: 'agreement-form',
    data: {
      title: writer.text('agreements.form.title', { code }),
      intro: writer.text('agreements.form.intro'),
      problem: problemText(problem, writer, example),
      what: {
        label: plain('what'),
        value: inputValue(values.what),
        example: plain('for-instance', { example }),
        error: writer.plain('problems.agreement-what-missing'),
      },
      choices: isListed
        ? [
            {
              label: plain('organisation'),
              value: inputValue(values.organisation),
              placeholder: plain('organisation-choose'),
              options: organisations.map((name) => ({ title: plainText(name), value: inputValue(name) })),
            },
          ]
        : [],
      typed: {
        id: isListed ? 'organisationOther' : 'organisation',
        label: plain(isListed ? 'organisation-other' : 'organisation'),
        value: inputValue(isListed ? values.organisationOther : values.organisation),
        example: plain('for-instance', { example: plain('organisation-example') }),
      },
      due: {
        label: plain('due'),
        value: inputValue(values.due),
        error: writer.plain('problems.agreement-due-missing'),
      },
      actions: [
        // A client may leave out inputs that are empty; the empty text then tells it from opening the form.
        button('agreement.add', plain('submit'), { ...ids, what: '' }, { style: 'positive' }),
        button('agreement.list', writer.plain('agreements.back'), ids, { inputs: false }),
      ],
    },
  };
}

export function nudgeForm(view: NudgeFormView, writer: Writer): Sheet {
  const { caseId, code, on, nudge, line, today, values, problem } = view;
  const { organisation, agreementId } = line;
  const key = `agreements.nudge-form.${nudge}`;
  const date = (id: 'given' | 'deadline', label: string) => ({
    id,
    label: writer.plain(label),
    value: inputValue(values[id]),
    error: writer.plain('agreements.nudge-form.date-error'),
  });
  return {
    template: 'agreement-nudge',
    data: {
      title: writer.text(`${key}.title`, { code }),
      what: writer.typed(line.what),
      whoWhen: whoWhen(line, today, writer),
      intro: [writer.text(`${key}.intro`, { organisation }), writer.text(`${key}.past`)],
      problem: problemText(problem, writer),
      dates: [date('given', `${key}.given`), date('deadline', 'agreements.nudge-form.deadline')],
      actions: [
        button(
          nudge === 'reminder' ? 'agreement.remind' : 'agreement.manager',
          writer.plain(`${key}.submit`),
          { agreementId, ...cardData(on) },
          { style: 'positive' },
        ),
        button(
          'agreement.list',
          writer.plain('agreements.back'),
          { caseId, ...cardData(on) },
          { inputs: false },
        ),
      ],
    },
  };
}
