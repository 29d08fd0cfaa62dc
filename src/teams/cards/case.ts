import { button } from './button';
import { inputValue, plainText } from './escape';
import { problemText } from './notice';
import { message, type Sheet } from './sheet';
import type { Writer } from './writer';
import type { Choice } from '../../application/views/parts';
import type { CaseFormView, CaseRegisteredView, MembersFormView } from '../../application/views/planning';

/** Blank means nobody. Not quite empty: phones refuse a card that has a choice without a value. */
const NOBODY = ' ';

export function caseForm(view: CaseFormView, writer: Writer): Sheet {
  const { values } = view;
  const nobody = writer.plain('case-form.regisseur-none');
  const number = (id: string, label: string, value: number | string, max: number) => ({
    id,
    label: writer.plain(`case-form.${label}`),
    value: wholeNumber(value),
    max,
    error: writer.plain('case-form.number-error'),
  });
  return {
    template: 'case-form',
    data: {
      title: writer.text('case-form.title'),
      intro: writer.text('case-form.intro'),
      problem: problemText(view.problem, writer),
      code: {
        label: writer.plain('case-form.code'),
        value: inputValue(values.code),
        example: writer.plain('case-form.code-example'),
        error: writer.plain('problems.code-missing'),
      },
      regisseur: {
        label: writer.plain('case-form.regisseur'),
        value: values.regisseur === '' ? NOBODY : values.regisseur,
        placeholder: nobody,
        choices: [{ title: nobody, value: NOBODY }, ...memberChoices(view.members)],
      },
      numbers: [
        number('leadDays', 'lead', values.leadDays, 30),
        number('reminderDays', 'reminder', values.reminderDays, 30),
        number('summaryMinutes', 'summary', values.summaryMinutes, 7 * 24 * 60),
      ],
      actions: [button('case.create', writer.plain('case-form.submit'), {}, { style: 'positive' })],
    },
  };
}

export function caseRegistered(view: CaseRegisteredView, writer: Writer): Sheet {
  const { caseId, code, regisseur, lead } = view;
  return message({
    title: writer.text('case-registered.title', { code }),
    blocks: [
      {
        lines: [
          regisseur === null
            ? writer.text('case-registered.regisseur-none')
            : writer.text('case-registered.regisseur', { name: regisseur }),
          lead.leadDays === 0
            ? writer.text('case-registered.lead-zero')
            : writer.text('case-registered.lead', { count: lead.leadDays }),
        ],
      },
    ],
    actions: [
      button('meeting.plan', writer.plain('case-registered.plan'), { caseId }, { style: 'positive' }),
      button('case.members', writer.plain('case-registered.members'), { caseId }),
      ...(regisseur === null
        ? [button('case.handover', writer.plain('case-registered.handover'), { caseId })]
        : []),
    ],
  });
}

export function membersForm(view: MembersFormView, writer: Writer): Sheet {
  const { caseId, code } = view;
  return {
    template: 'members-form',
    data: {
      title: writer.text('members-form.title', { code }),
      intro: writer.text('members-form.intro'),
      problem: view.nobodyTicked
        ? writer.text('members-form.nobody-ticked')
        : problemText(view.problem, writer),
      label: writer.plain('members-form.members'),
      value: view.takingPart.join(','),
      choices: memberChoices(view.members),
      actions: [
        // A client leaves the input out when nobody is ticked; the empty list then tells it from opening the form.
        button(
          'case.members',
          writer.plain('members-form.submit'),
          { caseId, members: '' },
          { style: 'positive' },
        ),
      ],
    },
  };
}

function memberChoices(members: readonly Choice[]) {
  return members.map(({ id, name }) => ({ title: plainText(name), value: id }));
}

/** An Input.Number shows numbers only; what was typed otherwise is named in the problem above it. */
function wholeNumber(value: number | string): number {
  const number = Number(value);
  return Number.isFinite(number) ? number : 0;
}
