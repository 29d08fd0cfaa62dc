import { advice } from './advice';
import { caseForm, caseRegistered, membersForm } from './case';
import { checklistCard, myChecklists, progress, reminder, roundClosed } from './checklist';
import { checklistForm } from './checklist-form';
import { acuteNotice, confirmation } from './confirmation';
import { danger } from './danger';
import { escalationRules } from './escalation-rules';
import { guess } from './guess';
import { meetingCancelled, meetingPlanned, nextChecklist, planForm } from './meeting';
import { myData } from './my-data';
import { chooseCase, notice, refusal } from './notice';
import { regisseurBrief } from './regisseur-brief';
import { sharingOutcome } from './sharing-outcome';
import { sharingQuestion } from './sharing-question';
import { sharingRecord } from './sharing-record';
import type { Sheet } from './sheet';
import { summary } from './summary';
import { help, welcomeChannel, welcomePersonal } from './welcome';
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
    case 'acute-notice':
      return acuteNotice(view, writer);
    case 'summary':
      return summary(view, writer);
    case 'my-data':
      return myData(view, writer, content);
    case 'sharing-question':
      return sharingQuestion(view, writer, content);
    case 'sharing-outcome':
      return sharingOutcome(view, writer, content);
    case 'sharing-record':
      return sharingRecord(view, writer, content);
    case 'advice':
      return advice(view, writer);
  }
}
