import { askSummary } from '../application/ask-summary';
import type { Actor } from '../application/actor';
import { cancelMeeting } from '../application/cancel-meeting';
import { changeMembers } from '../application/change-members';
import type { Deps } from '../application/deps';
import { openChecklist } from '../application/open-checklist';
import { planMeeting } from '../application/plan-meeting';
import { recordAnswer } from '../application/record-answer';
import { refuse } from '../application/refusal';
import { registerCase } from '../application/register-case';
import { showRoundStatus } from '../application/regisseur-brief';
import { sendReminders } from '../application/send-reminders';
import { sendChecklistNow } from '../application/show-checklist';
import { skipChecklist } from '../application/skip-checklist';
import type { View } from '../application/views/view';
import { runCommandButton } from './commands';
import type { CardData } from './incoming';
import { isOn, readCase, readChecklist, readMembers, readPlan, referenceIn } from './inputs';
import { VERBS, type Verb } from './verbs';

type Handler = (deps: Deps, actor: Actor, data: CardData) => Promise<View>;

/** One verb, one use case. */
const HANDLERS: Readonly<Record<Verb, Handler>> = {
  'checklist.open': (deps, actor, data) => openChecklist(deps, actor, referenceIn(data)),
  'checklist.skip': (deps, actor, data) => skipChecklist(deps, actor, referenceIn(data)),
  'checklist.submit': (deps, actor, data) =>
    recordAnswer(deps, actor, referenceIn(data), readChecklist(data)),
  'checklist.send': (deps, actor, data) => sendChecklistNow(deps, actor, referenceIn(data)),
  'case.create': (deps, actor, data) => registerCase(deps, actor, readCase(data)),
  'case.members': (deps, actor, data) => changeMembers(deps, actor, referenceIn(data), readMembers(data)),
  'meeting.plan': (deps, actor, data) => planMeeting(deps, actor, referenceIn(data), readPlan(data)),
  'meeting.cancel': (deps, actor, data) =>
    cancelMeeting(deps, actor, referenceIn(data), isOn(data, 'series')),
  'reminder.send': (deps, actor, data) => sendReminders(deps, actor, referenceIn(data)),
  'round.status': (deps, actor, data) => showRoundStatus(deps, actor, referenceIn(data)),
  'summary.post': (deps, actor, data) => askSummary(deps, actor, referenceIn(data)),
  command: runCommandButton,
};

export async function runAction(deps: Deps, actor: Actor, verb: string, data: CardData): Promise<View> {
  const known = VERBS.find((candidate) => candidate === verb);
  if (known === undefined) return refuse('not-available');
  // Only the checklist, where much may be filled in, comes back with what was right in it.
  const isReadable = known === 'checklist.submit' || !Object.values(data).includes(null);
  return isReadable ? HANDLERS[known](deps, actor, data) : refuse('invalid-input');
}
