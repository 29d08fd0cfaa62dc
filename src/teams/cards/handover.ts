import { button, type Button } from './button';
import { plainText } from './escape';
import { explanation, type Passage } from './explanation';
import { problemText } from './notice';
import { message, type Sheet } from './sheet';
import type { Writer } from './writer';
import type { AgreementLine } from '../../application/views/agreements';
import type {
  HandoverCardView,
  HandoverDoneView,
  HandoverFormView,
  RegisseurChangedView,
} from '../../application/views/regie';

export function handoverForm(view: HandoverFormView, writer: Writer): Sheet {
  const { caseId, code, members, regisseur } = view;
  const canChoose = members.length > 0;
  return {
    template: 'handover-form',
    data: {
      title: writer.text('handover.title', { code }),
      lines: [
        regisseur === null
          ? writer.text('handover.nobody-yet')
          : writer.text('handover.now', { name: regisseur }),
        writer.text(canChoose ? 'handover.intro' : 'handover.nobody-else'),
      ],
      problem: problemText(view.problem, writer),
      canChoose,
      regisseur: {
        label: writer.plain('handover.regisseur'),
        value: '',
        placeholder: writer.plain('handover.choose'),
        error: writer.plain('problems.handover-nobody'),
        choices: members.map(({ id, name }) => ({ title: plainText(name), value: id })),
      },
      actions: canChoose
        ? [button('case.handover', writer.plain('handover.submit'), { caseId }, { style: 'positive' })]
        : [],
    },
  };
}

export function handoverDone({ code, name, self, changed }: HandoverDoneView, writer: Writer): Sheet {
  const whose = self ? 'self' : 'other';
  return message({
    title: writer.text(`handover.done-${whose}`, { code, name }),
    blocks: [
      changed
        ? { style: 'good', lines: [writer.text(`handover.next-${whose}`, { name })] }
        : { lines: [writer.text('handover.unchanged')] },
    ],
  });
}

export function regisseurChanged(view: RegisseurChangedView, writer: Writer): Sheet {
  const { caseId, code, name, reached, planned } = view;
  return message({
    title: writer.text('handover.changed', { code, name }),
    blocks: reached ? [] : [{ lines: [writer.text('handover.not-reached', { name })] }],
    actions: [
      ...(reached ? [] : [button('handover.show', writer.plain('handover.show'), { caseId })]),
      ...(planned ? [] : [button('meeting.plan', writer.plain('case-registered.plan'), { caseId })]),
    ],
  });
}

/** For the new regisseur alone: where the case stands. */
export function handoverCard(view: HandoverCardView, writer: Writer): Sheet {
  const { code, next, zone } = view;
  const day = (on: string) => writer.day(on, view.today);
  const level = (of: 'advice' | 'decision') => {
    const found = view[of];
    return found === null
      ? writer.text(`handover.${of}-none`)
      : writer.text(`handover.${of}`, { level: writer.plain(`levels.${found.level}`), day: day(found.on) });
  };
  return explanation({
    title: writer.text('handover.card-title', { code }),
    subtitle: writer.text('handover.card-private'),
    passages: [
      {
        lines: [
          next === null
            ? writer.text('handover.next-none')
            : writer.text('handover.next', { moment: writer.moment(next, zone) }),
          level('advice'),
          level('decision'),
        ],
      },
      agreements(view, writer),
    ],
    actions: actionsOf(view, writer),
  });
}

function agreements({ agreements: lines, moreAgreements, today }: HandoverCardView, writer: Writer): Passage {
  const line = ({ what, organisation, due, status, overdue }: AgreementLine) =>
    writer.text(`handover.agreement-${status === 'broken' ? 'broken' : overdue ? 'overdue' : 'open'}`, {
      what,
      organisation,
      due: writer.day(due, today),
    });
  return {
    heading: writer.text('handover.agreements'),
    lines: lines.length === 0 ? [writer.text('handover.agreements-none')] : [],
    points: lines.map(line),
    footer: moreAgreements === 0 ? '' : writer.text('handover.agreements-more', { count: moreAgreements }),
  };
}

function actionsOf({ caseId, roundId }: HandoverCardView, writer: Writer): Button[] {
  const { language } = writer;
  const command = (label: 'agreements' | 'summary') =>
    button('command', writer.plain(`commands.${label}`), { command: label, caseId, language });
  return [
    command('agreements'),
    ...(roundId === null
      ? [button('meeting.plan', writer.plain('commands.plan'), { caseId })]
      : [button('round.status', writer.plain('handover.status'), { caseId, roundId }), command('summary')]),
    button('case.members', writer.plain('case-registered.members'), { caseId }),
    button('conditions.submit', writer.plain('preparation.conditions'), { caseId }),
  ];
}
