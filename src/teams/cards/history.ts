import { decidedText } from './decision';
import { escapeWhole } from './escape';
import { explanation, type Passage } from './explanation';
import type { Sheet } from './sheet';
import type { Writer } from './writer';
import type { CaseHistoryView, DecisionLine, PastRound } from '../../application/views/decisions';
import { asksDecision } from '../../domain/decisions';
import type { LocalDate } from '../../domain/time';

/** What was advised and decided, round by round, newest first. */
export function caseHistory({ code, rounds, earlier, today }: CaseHistoryView, writer: Writer): Sheet {
  return explanation({
    title: writer.text('history.title', { code }),
    passages: [
      { lines: [writer.text(rounds.length === 0 ? 'history.empty' : 'history.intro')] },
      ...rounds.map((round) => roundPassage(round, today, writer)),
      ...(earlier > 0 ? [{ lines: [writer.text('history.earlier', { count: earlier })] }] : []),
    ],
  });
}

function roundPassage(
  { round, meetingOn, advised, decisions }: PastRound,
  today: LocalDate,
  writer: Writer,
): Passage {
  return {
    style: decisions.length === 0 ? 'default' : 'emphasis',
    heading: writer.text('history.round', { round, day: writer.day(meetingOn, today) }),
    lines: [
      advised === null
        ? writer.text('history.no-advice')
        : writer.text('history.advised', { level: writer.plain(`levels.${advised}`) }),
      ...decisions
        .toReversed()
        .flatMap((decision, age) =>
          decisionLines(decision, age === 0 ? 'decided' : 'decided-before', today, writer),
        ),
      ...(decisions.length === 0 && advised !== null && asksDecision(advised)
        ? [writer.text('history.no-decision')]
        : []),
    ],
  };
}

/** @param key tells the decision that holds from those that it replaced */
function decisionLines(
  { level, why, decidedOn }: DecisionLine,
  key: 'decided' | 'decided-before',
  today: LocalDate,
  writer: Writer,
): string[] {
  const decided = writer.text(`history.${key}`, {
    day: writer.day(decidedOn, today),
    level: decidedText(level, writer),
  });
  return [decided, escapeWhole(why)];
}
