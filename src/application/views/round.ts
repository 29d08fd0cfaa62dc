import type { ContactCounts, Summary } from '../../domain/advice';
import type { Level } from '../../domain/facts';
import type { LocalDate, TimeZone } from '../../domain/time';
import type { TrendRound } from '../../domain/trend';
import type { NoticeView } from './notices';
import type { CaseRef, MeetingMoment } from './parts';

/**
 * For the regisseur alone: who has answered (never what). Buttons: round.status (refresh), reminder.send,
 * case.members, summary.post; data roundId and caseId.
 */
export interface RegisseurBriefView extends CaseRef, MeetingMoment {
  readonly kind: 'regisseur-brief';
  readonly roundId: string;
  readonly open: boolean;
  readonly answered: readonly string[];
  readonly waiting: readonly string[];
  /** With a summary: how many said C1 and C4. Null before. */
  readonly contact: ContactCounts | null;
  /** A line on top after a tap: `reminders-on-their-way`, `members-saved`, ... */
  readonly notice: Pick<NoticeView, 'notice' | 'params'> | null;
}

/** To the regisseur, in private, at once: somebody answered "acute". Not who. 112, Veilig Thuis 0800-2000. */
export interface AcuteNoticeView extends CaseRef {
  readonly kind: 'acute-notice';
}

/**
 * `opschalen` in the channel: the advice that the latest summary gave, and what it rests on. Buttons: decision.record,
 * history.show and the command agreements (caseId, roundId, card), and note.show (caseId, addressee).
 */
export interface AdviceView extends CaseRef {
  readonly kind: 'advice';
  /** Of the summary it comes from. */
  readonly roundId: string;
  readonly level: Level;
  readonly summary: Summary;
  readonly sentOn: LocalDate;
  /** The meeting that the summary was for. */
  readonly startsAt: Date;
  readonly zone: TimeZone;
}

/**
 * The summary card; buttons: why and the course (unfold, no verb), the command `agreements`, decision.record above "none"
 * and "insufficient", and summary.post (a new version by the regisseur), which has `data.level`.
 */
export interface SummaryView extends CaseRef, MeetingMoment {
  readonly kind: 'summary';
  readonly roundId: string;
  readonly round: number;
  readonly level: Level;
  readonly summary: Summary;
  /** The course over the last rounds, of the same answers; the last is this round. Shown from two rounds on. */
  readonly trend: readonly TrendRound[];
  /** Neutral lines for the agenda, as typed (escape them), in random-free stable order. */
  readonly agenda: readonly string[];
  /** One answer that is not counted yet, so that nobody can subtract it. */
  readonly heldBack: boolean;
  readonly sentOn: LocalDate;
}
