import { button } from './button';
import { meetingLine } from './checklist';
import { emergencyLines } from './confirmation';
import { inputValue, plainText } from './escape';
import { problemText } from './notice';
import type { Sheet } from './sheet';
import type { Writer } from './writer';
import type { ChecklistFormView, ChecklistValues } from '../../application/views/checklist';
import type { ChecklistSection } from '../../content/checklist';
import type { Content } from '../../content/load-content';
import { THEMES } from '../../domain/checklist';

export function checklistForm(view: ChecklistFormView, writer: Writer, content: Content): Sheet {
  const { code, roundId, values, shownNoted } = view;
  // Ids alone: a signal noted while this form stands open is not among them, and then is not lost on sending.
  const sent = shownNoted === undefined ? { roundId } : { roundId, noted: shownNoted.join(',') };
  return {
    template: 'checklist-form',
    data: {
      title: writer.text('checklist.title', { code }),
      subtitle: meetingLine(view, writer),
      problem: problemText(view.problem, writer),
      intro: [
        // A form that came back must not delay help.
        ...(view.problem !== null && values.safety === 'acute' ? emergencyLines(writer) : []),
        ...[view.answeredBefore ? 'answered-before' : 'intro', 'privacy'].map((key) =>
          writer.text(`checklist-form.${key}`),
        ),
        ...(view.noted === true ? [writer.text('signal.prefilled')] : []),
      ],
      smallGroup: view.smallGroup,
      smallGroupText: writer.text('checklist-form.small-group'),
      sections: content.sections.map((section) => sectionData(section, values, writer)),
      ...closingData(values, writer),
      ...profileData(view, writer, content.roles),
      actions: [
        button('checklist.submit', writer.plain('checklist-form.submit'), sent, { style: 'positive' }),
        button('checklist.skip', writer.plain('checklist-form.skip'), { roundId }, { inputs: false }),
      ],
    },
  };
}

function sectionData({ id, items, note }: ChecklistSection, values: ChecklistValues, writer: Writer) {
  const theme = THEMES.find((other) => other === id);
  return {
    id,
    heading: writer.text(`checklist.sections.${id}.heading`),
    label: writer.plain(`checklist.sections.${id}.label`),
    note: note ? writer.text(`checklist.sections.${id}.note`) : '',
    value: values.items.filter((item) => items.includes(item)).join(','),
    choices: items.map((item) => ({ title: writer.plain(`checklist.items.${item}`), value: item })),
    hasUnseen: theme !== undefined,
    unseenTitle: writer.plain('checklist.unseen'),
    unseen: String(theme !== undefined && values.unseen.includes(theme)),
  };
}

function closingData({ plan, safety, agenda }: ChecklistValues, writer: Writer) {
  const choices = (id: string, options: readonly string[]) =>
    options.map((value) => ({ title: writer.plain(`checklist-form.${id}-${value}`), value }));
  return {
    closing: writer.text('checklist-form.closing'),
    plan: {
      label: writer.plain('checklist-form.plan'),
      value: plan,
      choices: choices('plan', ['yes', 'no', 'unknown']),
    },
    safety: {
      label: writer.plain('checklist-form.safety'),
      value: safety,
      choices: choices('safety', ['none', 'concern', 'acute']),
    },
    agenda: {
      label: writer.plain('checklist-form.agenda'),
      value: inputValue(agenda),
      example: writer.plain('checklist-form.agenda-example'),
    },
  };
}

function profileData({ askProfile, values }: ChecklistFormView, writer: Writer, roles: readonly string[]) {
  // A role from elsewhere (typed by another client, or no longer on the list) must not vanish on sending.
  const stored = values.role === '' || roles.includes(values.role) ? [] : [values.role];
  return {
    profile: {
      shown: askProfile,
      folded: !askProfile,
      open: writer.plain('checklist-form.profile-open'),
      heading: writer.text('checklist-form.profile'),
      intro: writer.text('checklist-form.profile-intro'),
    },
    role: {
      label: writer.plain('checklist-form.role'),
      value: values.role,
      placeholder: writer.plain('checklist-form.role-choose'),
      choices: [
        ...roles.map((role) => ({ title: writer.plain(`checklist.roles.${role}`), value: role })),
        ...stored.map((role) => ({ title: plainText(role), value: role })),
      ],
    },
    organisation: {
      label: writer.plain('checklist-form.organisation'),
      value: inputValue(values.organisation),
      example: writer.plain('checklist-form.organisation-example'),
    },
  };
}
