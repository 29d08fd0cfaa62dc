import { advice } from './advice';
import { allTips } from './all-tips';
import { agreementForm, nudgeForm } from './agreement-forms';
import { agreementReminder, agreementTask } from './agreement-messages';
import { agreements, agreementsDue } from './agreements';
import { caseForm, caseRegistered, membersForm } from './case';
import { checklistCard, myChecklists, progress, reminder, roundClosed } from './checklist';
import { checklistForm } from './checklist-form';
import { acuteNotice, confirmation } from './confirmation';
import { conditionsForm, conditionsSaved } from './conditions';
import { danger } from './danger';
import { decisionForm, decisionRecorded } from './decision';
import { escalationRules } from './escalation-rules';
import { evaluationForm, evaluationThanks } from './evaluation-form';
import { evaluationResult } from './evaluation-result';
import { feedback } from './feedback';
import { guess } from './guess';
import { caseHistory } from './history';
import { handoverCard, handoverDone, handoverForm, regisseurChanged } from './handover';
import { intensityForm, intensityResult } from './intensity';
import { meetingCancelled, meetingPlanned, nextChecklist, planForm } from './meeting';
import { myData } from './my-data';
import { escalationNote } from './note';
import { chooseCase, notice, refusal } from './notice';
import { preparation } from './preparation';
import { reflectionOutcome, reflectionResult, reflectionThanks } from './reflection';
import { reflectionForm } from './reflection-form';
import { reflectionSheet } from './reflection-sheet';
import { regisseurBrief } from './regisseur-brief';
import { regisseurWanted } from './regisseur-wanted';
import { sharingOutcome } from './sharing-outcome';
import { sharingQuestion } from './sharing-question';
import { sharingRecord } from './sharing-record';
import type { Sheet } from './sheet';
import { signalForm } from './signal-form';
import { contactOffer, signalSaved } from './signal-saved';
import { summary } from './summary';
import { surveyClosed } from './survey';
import { help, welcomeChannel, welcomePersonal } from './welcome';
import { wrapUp } from './wrap-up';
import type { Writer } from './writer';
import type { View } from '../../application/views/view';
import type { Content } from '../../content/load-content';

/** The template for a view and the data to fill it with. */
export function draw(view: View, writer: Writer, content: Content): Sheet {
  switch (view.kind) {
    case 'welcome-channel':
      return welcomeChannel(writer);
    case 'welcome-personal':
      return welcomePersonal(writer);
    case 'help':
      return help(view, writer);
    case 'guess':
      return guess(view, writer);
    case 'danger':
      return danger(view, writer);
    case 'escalation-rules':
      return escalationRules(writer);
    case 'notice':
      return notice(view, writer);
    case 'refusal':
      return refusal(view, writer);
    case 'choose-case':
      return chooseCase(view, writer);
    case 'case-form':
      return caseForm(view, writer);
    case 'case-registered':
      return caseRegistered(view, writer);
    case 'plan-form':
      return planForm(view, writer);
    case 'meeting-planned':
      return meetingPlanned(view, writer);
    case 'meeting-cancelled':
      return meetingCancelled(view, writer);
    case 'checklist':
      return checklistCard(view, writer);
    case 'next-checklist':
      return nextChecklist(view, writer);
    case 'progress':
      return progress(view, writer);
    case 'round-closed':
      return roundClosed(view, writer);
    case 'checklist-form':
      return checklistForm(view, writer, content);
    case 'confirmation':
      return confirmation(view, writer);
    case 'my-checklists':
      return myChecklists(view, writer);
    case 'reminder':
      return reminder(view, writer);
    case 'regisseur-brief':
      return regisseurBrief(view, writer);
    case 'members-form':
      return membersForm(view, writer);
    case 'preparation':
      return preparation(view, writer);
    case 'conditions-form':
      return conditionsForm(view, writer);
    case 'conditions-saved':
      return conditionsSaved(view, writer);
    case 'handover-form':
      return handoverForm(view, writer);
    case 'handover-done':
      return handoverDone(view, writer);
    case 'handover-card':
      return handoverCard(view, writer);
    case 'regisseur-changed':
      return regisseurChanged(view, writer);
    case 'regisseur-wanted':
      return regisseurWanted(view, writer);
    case 'acute-notice':
      return acuteNotice(view, writer);
    case 'summary':
      return summary(view, writer);
    case 'my-data':
      return myData(view, writer, content);
    case 'signal-form':
      return signalForm(view, writer);
    case 'signal-saved':
      return signalSaved(view, writer);
    case 'contact-offer':
      return contactOffer(view, writer);
    case 'agreements':
      return agreements(view, writer);
    case 'agreements-due':
      return agreementsDue(view, writer);
    case 'agreement-form':
      return agreementForm(view, writer);
    case 'agreement-nudge-form':
      return nudgeForm(view, writer);
    case 'agreement-reminder':
      return agreementReminder(view, writer);
    case 'agreement-task':
      return agreementTask(view, writer);
    case 'sharing-question':
      return sharingQuestion(view, writer, content);
    case 'sharing-outcome':
      return sharingOutcome(view, writer, content);
    case 'sharing-record':
      return sharingRecord(view, writer, content);
    case 'evaluation-form':
      return evaluationForm(view, writer);
    case 'evaluation-thanks':
      return evaluationThanks(view, writer);
    case 'evaluation-result':
      return evaluationResult(view, writer);
    case 'survey-closed':
      return surveyClosed(view, writer);
    case 'escalation-note':
      return escalationNote(view, writer);
    case 'reflection-form':
      return reflectionForm(view, writer);
    case 'reflection-outcome':
      return reflectionOutcome(view, writer);
    case 'reflection-sheet':
      return reflectionSheet(view, writer);
    case 'reflection-thanks':
      return reflectionThanks(view, writer);
    case 'reflection-result':
      return reflectionResult(view, writer);
    case 'intensity-form':
      return intensityForm(view, writer);
    case 'intensity-result':
      return intensityResult(view, writer);
    case 'all-tips':
      return allTips(writer);
    case 'decision-form':
      return decisionForm(view, writer);
    case 'decision-recorded':
      return decisionRecorded(view, writer);
    case 'case-history':
      return caseHistory(view, writer);
    case 'wrap-up':
      return wrapUp(view, writer);
    case 'feedback':
      return feedback(view, writer);
    case 'advice':
      return advice(view, writer);
  }
}
