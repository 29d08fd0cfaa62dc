import { askAfterDeadline } from './agreements/agreement-deadline';
import { remindAgreement } from './agreements/agreement-reminder';
import { postDueAgreements } from './agreements/due-agreements';
import { showAgreementsToAll } from './agreements/show-agreements';
import { postAside } from './aside';
import { postFeedback } from './decisions/post-feedback';
import { showDecisionToAll } from './decisions/show-decision';
import { sendWrapUp } from './decisions/wrap-up';
import type { Deps } from './deps';
import type { TenantJob } from './jobs';
import { offerDocument } from './documents/offer-document';
import { closeCard, postChecklist, showProgress } from './post-checklist';
import { postSummary } from './post-summary';
import { showIntensity } from './reflection/choose-intensity';
import { postReflection } from './reflection/share-reflection';
import { tellHandover } from './regie/handover-card';
import { askConditions } from './regie/set-conditions';
import { showRegisseur, wantRegisseur } from './regie/show-regisseur';
import { briefRegisseur, tellAcute } from './regisseur-brief';
import { runMeetingStep } from './run-meeting-step';
import { eraseWeighing } from './sharing/end-weighing';
import { offerRecord } from './sharing/weighing-record';
import { remind } from './send-reminders';
import { offerContact } from './signals/offer-contact';
import { showCase, showMeeting } from './show-result';
import { evaluateRound } from './surveys/evaluate';
import { closeSurvey } from './surveys/open-survey';
import { postEvaluation } from './surveys/post-evaluation';
import { showSurvey } from './surveys/show-survey';
import { tellTrouble } from './trouble';

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
      return briefRegisseur(deps, tenant, job.roundId, job.prepares);
    case 'ask-conditions':
      return askConditions(deps, tenant, job.caseId);
    case 'hand-over':
      return tellHandover(deps, tenant, job.caseId, job.person);
    case 'tell-trouble':
      return tellTrouble(deps, tenant, job);
    case 'want-regisseur':
      return wantRegisseur(deps, tenant, job.roundId);
    case 'show-regisseur':
      return showRegisseur(deps, tenant, job.caseId, job);
    case 'remind':
      return remind(deps, tenant, job.roundId, job.person);
    case 'tell-acute':
      return tellAcute(deps, tenant, job.roundId);
    case 'post-summary':
      return postSummary(deps, tenant, job.roundId, job.conversation);
    case 'post-reflection':
      return postReflection(deps, tenant, job.surveyId, job.conversation);
    case 'show-intensity':
      return showIntensity(deps, tenant, job);
    case 'close-card':
      return closeCard(deps, tenant, job.roundId);
    case 'offer-contact':
      return offerContact(deps, tenant, job.caseId, job.why);
    case 'evaluate-round':
      return evaluateRound(deps, tenant, job.roundId);
    case 'post-evaluation':
      return postEvaluation(deps, tenant, job.surveyId, job.conversation);
    case 'show-survey':
      return showSurvey(deps, tenant, job.surveyId);
    case 'close-survey':
      return closeSurvey(deps, tenant, job.surveyId);
    case 'erase-weighing':
      return eraseWeighing(deps, tenant, job.weighingId);
    case 'offer-record':
      return offerRecord(deps, tenant, job);
    case 'offer-document':
      return offerDocument(deps, tenant, job);
    case 'send-wrap-up':
      return sendWrapUp(deps, tenant, job.roundId);
    case 'post-feedback':
      return postFeedback(deps, tenant, job);
    case 'post-aside':
      return postAside(deps, tenant, job);
    case 'show-decision':
      return showDecisionToAll(deps, tenant, job);
    case 'show-case':
      return showCase(deps, tenant, job.caseId, job);
    case 'show-agreements':
      return showAgreementsToAll(deps, tenant, job);
    case 'remind-agreement':
      return remindAgreement(deps, tenant, job);
    case 'agreement-deadline':
      return askAfterDeadline(deps, tenant, job);
    case 'due-agreements':
      return postDueAgreements(deps, tenant, job.roundId);
    case 'show-meeting':
      return showMeeting(deps, tenant, job.meetingId, job);
  }
}
