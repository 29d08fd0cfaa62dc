import { caseForm, caseRegistered, membersForm } from './case';
import { checklistCard, myChecklists, progress, reminder, roundClosed } from './checklist';
import { checklistForm } from './checklist-form';
import { acuteNotice, confirmation } from './confirmation';
import { meetingCancelled, meetingPlanned, nextChecklist, planForm } from './meeting';
import { chooseCase, notice, refusal } from './notice';
import { regisseurBrief } from './regisseur-brief';
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
  }
}
