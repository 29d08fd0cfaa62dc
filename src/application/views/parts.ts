import type { PersonId } from '../../domain/facts';
import type { TimeZone } from '../../domain/time';

export interface CaseRef {
  readonly caseId: string;
  readonly code: string;
}

export interface MeetingMoment {
  readonly startsAt: Date;
  readonly zone: TimeZone;
}

/** Something is wrong with what was filled in: the key of a text under `problems`, and what it needs. */
export interface Problem {
  readonly key: ProblemKey;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type ProblemKey =
  | 'code-missing'
  | 'code-format'
  | 'code-too-long'
  | 'code-looks-like-name'
  | 'code-looks-like-bsn'
  | 'code-looks-like-date'
  | 'code-looks-like-contact'
  | 'code-in-use'
  | 'date-invalid'
  | 'time-invalid'
  | 'meeting-past'
  | 'meeting-too-far'
  | 'regisseur-unknown'
  | 'handover-nobody'
  | 'handover-unknown'
  | 'lead-invalid'
  | 'choice-invalid'
  | 'decision-level-missing'
  | 'decision-why-missing'
  | 'date-too-far'
  | 'agreement-what-missing'
  | 'agreement-organisation-missing'
  | 'agreement-due-missing'
  | 'nudge-not-yet-given'
  | 'nudge-deadline-before'
  | 'answer-missing'
  | 'review-past'
  | 'note-too-far'
  | 'signal-missing'
  | 'where-missing'
  | 'reflection-empty'
  | 'reflection-in-channel'
  | 'intensity-missing'
  | 'text-too-long'
  | 'personal-data-bsn'
  | 'personal-data-date'
  | 'personal-data-birth-date'
  | 'personal-data-email'
  | 'personal-data-phone'
  | 'personal-data-postcode'
  | 'personal-data-name';

export interface Choice {
  readonly id: PersonId;
  readonly name: string;
}
