import type { Deps } from './deps';
import type { TenantJob } from './jobs';
import { closeCard, postChecklist, showProgress } from './post-checklist';
import { postSummary } from './post-summary';
import { briefRegisseur, tellAcute } from './regisseur-brief';
import { runMeetingStep } from './run-meeting-step';
import { eraseWeighing } from './sharing/end-weighing';
import { offerRecord } from './sharing/weighing-record';
import { remind } from './send-reminders';
import { showCase, showMeeting } from './show-result';

/** The second way in: a due job becomes a use case. Throwing makes it run again later. */
export async function runJob(deps: Deps, { tenant, job }: TenantJob): Promise<void> {
  switch (job.kind) {
    case 'meeting-step':
      return runMeetingStep(deps, tenant, job);
    case 'post-checklist':
      return postChecklist(deps, tenant, job.roundId);
    case 'show-progress':
      return showProgress(deps, tenant, job.roundId);
    case 'brief-regisseur':
      return briefRegisseur(deps, tenant, job.roundId);
    case 'remind':
      return remind(deps, tenant, job.roundId, job.person);
    case 'tell-acute':
      return tellAcute(deps, tenant, job.roundId);
    case 'post-summary':
      return postSummary(deps, tenant, job.roundId, job.conversation);
    case 'close-card':
      return closeCard(deps, tenant, job.roundId);
    case 'erase-weighing':
      return eraseWeighing(deps, tenant, job.weighingId);
    case 'offer-record':
      return offerRecord(deps, tenant, job);
    case 'show-case':
      return showCase(deps, tenant, job.caseId, job);
    case 'show-meeting':
      return showMeeting(deps, tenant, job.meetingId, job);
  }
}
