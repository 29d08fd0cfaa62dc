import type { Job } from '../../application/jobs';

/** A burst of answers makes one edit, and a burst of taps one question, this long after the first. */
const GATHER_MS = 2_000;

/** Of jobs with the same key one waits, because it will see the newest facts; null: each one counts. */
export function keyOf(job: Job): string | null {
  switch (job.kind) {
    case 'post-summary':
      // Asked for with a command, each is a card of its own.
      return job.conversation === null ? `${job.kind}/${job.roundId}` : null;
    case 'show-progress':
      return `${job.kind}/${job.roundId}`;
    case 'offer-document':
      return `${job.kind}/${job.person}/${job.reference}`;
    case 'tell-trouble':
      return `${job.kind}/${job.caseId}/${job.trouble}`;
    case 'agreement-deadline':
      return [job.kind, job.agreementId, job.nudge, job.given, job.deadline].join('/');
    default:
      return null;
  }
}

/** When a job without a moment of its own is due. A summary is, at once: it may tell of danger. */
export function dueAt(job: Job, now: Date): Date {
  const gathers = keyOf(job) !== null && job.kind !== 'post-summary';
  return gathers ? new Date(now.getTime() + GATHER_MS) : now;
}

/**
 * Each of these looks whether its card stands there before it posts or edits it. Two in the same lane at once, about one
 * round or survey, would both find nothing and post twice.
 */
const LANES: Partial<Record<Job['kind'], string>> = {
  'post-checklist': 'progress',
  'show-progress': 'progress',
  'post-summary': 'post-summary',
  'post-feedback': 'post-feedback',
  'evaluate-round': 'evaluate-round',
  'post-evaluation': 'post-evaluation',
  'show-survey': 'show-survey',
};

/** Of jobs in the same lane one runs, in all processes together; null: it runs beside any other. */
export function laneOf(job: Job): string | null {
  const lane = LANES[job.kind];
  const about = 'roundId' in job ? job.roundId : 'surveyId' in job ? job.surveyId : null;
  return lane !== undefined && about !== null ? `${lane}/${about}` : null;
}
