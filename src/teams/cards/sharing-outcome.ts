import type { Button } from './button';
import { emergencyLines } from './confirmation';
import { escapeWhole } from './escape';
import { contactLines, guidanceData } from './guidance';
import { problemText } from './notice';
import { OUTCOME_STYLE, outcomeGuidance, outcomeSteps } from './sharing-steps';
import type { Sheet } from './sheet';
import { weighingButton } from './weighing-button';
import type { Writer } from './writer';
import type { SharingOutcomeView, SharingRecordView } from '../../application/views/sharing';
import type { Content } from '../../content/load-content';
import { isNamed, type TextQuestion } from '../../domain/sharing/questions';

export function sharingOutcome(view: SharingOutcomeView, writer: Writer, content: Content): Sheet {
  const { outcome } = view;
  const guidance = content.guidance.for(view.tenant);
  return {
    template: 'sharing-outcome',
    data: {
      title: writer.text('sharing.title'),
      banner: {
        style: OUTCOME_STYLE[outcome],
        label: writer.text(`sharing.outcomes.${outcome}.title`),
        lines: [
          ...(outcome === 'acute' ? emergencyLines(writer) : []),
          writer.text(`sharing.outcomes.${outcome}.line`),
        ],
      },
      hint: view.firstNameSeen ? writer.text('sharing.first-name') : '',
      lists: [reasonsList(view, writer), stepsList(view, writer)],
      yours: yoursData(view, writer),
      unsafe: unsafeData(view, writer),
      problem: problemText(view.problem, writer),
      guidance: guidanceData(guidance, outcomeGuidance(outcome, view.answers), writer),
      contacts: { heading: writer.text('sharing.outcome.contacts'), lines: contactLines(guidance, writer) },
      decide: writer.text('sharing.outcome.decide'),
      kept: keptLine(view, writer),
      actions: actionsOf(view, writer),
    },
  };
}

/** Until when the weighing is there. */
export function keptLine(view: SharingOutcomeView | SharingRecordView, writer: Writer): string {
  const moment = writer.moment(view.expiresAt, view.zone);
  return writer.text(`sharing.outcome.${view.kept ? 'kept' : 'open'}`, { moment });
}

/** Keeping it for longer, as long as that was not chosen. */
export function keepButtons(
  { kind, kept, weighingId }: SharingOutcomeView | SharingRecordView,
  writer: Writer,
): Button[] {
  if (kept) return [];
  // Who reads the record and keeps it, goes on reading.
  const ids = kind === 'sharing-record' ? { weighingId, card: 'record' } : { weighingId };
  return [weighingButton('sharing.keep', writer.plain('sharing.outcome.keep'), ids, writer)];
}

function reasonsList({ reasons }: SharingOutcomeView, writer: Writer) {
  return {
    heading: writer.text('sharing.outcome.reasons'),
    lines: reasons.map(({ question, answer }) => writer.text(`sharing.reason.${question}.${answer}`)),
  };
}

function stepsList({ outcome, answers }: SharingOutcomeView, writer: Writer) {
  return {
    heading: writer.text('sharing.outcome.steps'),
    lines: outcomeSteps(outcome, answers).map((step) =>
      writer.text(`sharing.outcomes.${outcome}.steps.${step}`),
    ),
  };
}

/** What was typed, where the outcome is about it. */
function yoursData({ outcome, answers }: SharingOutcomeView, writer: Writer) {
  const fact = (question: TextQuestion) => {
    const text = answers[question] ?? '';
    const title = writer.text(`sharing.record.headings.${question}`);
    return outcome !== 'acute' && isNamed(text) ? [{ title, value: escapeWhole(text) }] : [];
  };
  const facts = (['purpose', 'who', 'what'] as const).flatMap(fact);
  return { shown: facts.length > 0, heading: writer.text('sharing.outcome.yours'), facts };
}

/** One, or none where asking was safe, or the family knows all the same. */
function unsafeData({ unsafe, review, answers }: SharingOutcomeView, writer: Writer) {
  if (unsafe === null || answers.informed === 'yes') return [];
  return [
    {
      heading: writer.text('sharing.outcome.unsafe'),
      text: writer.text(`sharing.outcome.unsafe-${unsafe}`),
      label: writer.plain('sharing.outcome.review'),
      value: review,
    },
  ];
}

function actionsOf(view: SharingOutcomeView, writer: Writer): Button[] {
  const { weighingId, outcome } = view;
  return [
    weighingButton(
      'sharing.record',
      writer.plain('sharing.outcome.record'),
      { weighingId, outcome },
      writer,
      { style: 'positive' },
    ),
    ...keepButtons(view, writer),
    weighingButton('sharing.back', writer.plain('sharing.back'), { weighingId }, writer, { inputs: false }),
    weighingButton('sharing.stop', writer.plain('sharing.stop'), { weighingId }, writer, { inputs: false }),
  ];
}
