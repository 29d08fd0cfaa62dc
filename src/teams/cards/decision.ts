import { button, type Button, type ButtonData } from './button';
import { escapeWhole, inputValue } from './escape';
import { noteButton } from './note';
import { problemText } from './notice';
import { message, type Block, type Sheet } from './sheet';
import type { Writer } from './writer';
import { LONGEST_WHY } from '../../application/decisions/check-decision';
import type { DecisionFormView, DecisionLine, DecisionRecordedView } from '../../application/views/decisions';
import { DECISION_LEVELS, noteAddressee } from '../../domain/decisions';
import type { Level } from '../../domain/facts';
import type { LocalDate } from '../../domain/time';

export function decisionForm(view: DecisionFormView, writer: Writer): Sheet {
  const { roundId, code, advised, values, problem } = view;
  const example = writer.plain('decision.form.example');
  return {
    template: 'decision-form',
    data: {
      title: writer.text('decision.form.title', { code }),
      subtitle: roundText(view, writer),
      intro: [
        writer.text('decision.advised', { level: writer.plain(`levels.${advised}`) }),
        writer.text('decision.form.free'),
      ],
      problem: problemText(problem, writer, example),
      level: {
        label: writer.plain('decision.form.level'),
        value: values.level,
        error: writer.plain('problems.decision-level-missing'),
        choices: DECISION_LEVELS.map((level) => ({ title: decidedText(level, writer), value: level })),
      },
      why: {
        label: writer.plain('decision.form.why'),
        value: inputValue(values.why),
        example,
        error: writer.plain('problems.decision-why-missing'),
        most: LONGEST_WHY,
      },
      privacy: writer.text('decision.form.privacy'),
      actions: [
        button('decision.record', writer.plain('decision.form.submit'), { roundId }, { style: 'positive' }),
      ],
    },
  };
}

export function decisionRecorded(view: DecisionRecordedView, writer: Writer): Sheet {
  const { caseId, code, decision, firstName, today } = view;
  return message({
    title: writer.text('decision.recorded.title', { code }),
    subtitle: roundText(view, writer),
    blocks: [
      decisionBlock(decision, writer, today),
      {
        lines: [
          ...(firstName ? [writer.text('decision.recorded.first-name')] : []),
          writer.text('decision.recorded.thanks'),
        ],
      },
    ],
    actions: [...noteButtons(decision.level, caseId, writer), historyButton({ caseId }, writer)],
  });
}

/** What was decided, why, and on which advice. */
function decisionBlock(
  { advised, level, why, decidedOn }: DecisionLine,
  writer: Writer,
  today: LocalDate,
): Block {
  return {
    style: 'emphasis',
    heading: decidedText(level, writer),
    lines: [
      escapeWhole(why),
      writer.text('decision.recorded.advised', {
        level: writer.plain(`levels.${advised}`),
        day: writer.day(decidedOn, today),
      }),
    ],
  };
}

/** A level as something to decide: "no signal" is none. */
export function decidedText(level: Level, writer: Writer): string {
  return writer.plain(level === 'none' ? 'decision.none' : `levels.${level}`);
}

export function decisionButton(ids: ButtonData, writer: Writer): Button {
  return button('decision.record', writer.plain('decision.open'), ids, { inputs: false });
}

export function historyButton(ids: ButtonData, writer: Writer): Button {
  return button('history.show', writer.plain('history.open'), ids, { inputs: false });
}

/** The note for whom this level asks to help, if anyone. */
export function noteButtons(level: Level, caseId: string, writer: Writer): Button[] {
  const addressee = noteAddressee(level);
  return addressee === null ? [] : [noteButton(addressee, caseId, writer)];
}

function roundText(view: DecisionFormView | DecisionRecordedView, writer: Writer): string {
  const { round, startsAt, zone } = view;
  return writer.text('decision.round', { round, moment: writer.moment(startsAt, zone) });
}
