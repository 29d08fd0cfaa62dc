import { askSummary } from '../application/ask-summary';
import type { Actor } from '../application/actor';
import { cancelMeeting } from '../application/cancel-meeting';
import { changeMembers } from '../application/change-members';
import type { Deps } from '../application/deps';
import type { Reference } from '../application/locate';
import type { RoundOfMeeting } from '../application/ports';
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
import { readCase, readChecklist, readMembers, readPlan, readSeries, referenceIn } from './inputs';
import { VERBS, type Verb } from './verbs';

type Handler = (deps: Deps, actor: Actor, reference: Reference, data: CardData) => Promise<View>;

/** One verb, one use case. */
const HANDLERS: Readonly<Record<Verb, Handler>> = {
  'checklist.open': openChecklist,
  'checklist.skip': skipChecklist,
  'checklist.submit': (deps, actor, reference, data) =>
    recordAnswer(deps, actor, reference, readChecklist(data)),
  'checklist.send': sendChecklistNow,
  'case.create': (deps, actor, _, data) => registerCase(deps, actor, readCase(data)),
  'case.members': (deps, actor, reference, data) => changeMembers(deps, actor, reference, readMembers(data)),
  'meeting.plan': (deps, actor, reference, data) => planMeeting(deps, actor, reference, readPlan(data)),
  'meeting.cancel': (deps, actor, reference, data) => {
    const series = readSeries(data);
    return series === null
      ? Promise.resolve(refuse('invalid-input'))
      : cancelMeeting(deps, actor, reference, series);
  },
  'reminder.send': sendReminders,
  'round.status': showRoundStatus,
  'summary.post': askSummary,
  command: (deps, actor, _, data) => runCommandButton(deps, actor, data),
};

/** @param at what the round in the data was found to be, if it was looked up */
export async function runAction(
  deps: Deps,
  actor: Actor,
  verb: string,
  data: CardData,
  at: RoundOfMeeting | null,
): Promise<View> {
  const known = VERBS.find((candidate) => candidate === verb);
  if (known === undefined) return refuse('not-available');
  // Only the checklist, where much may be filled in, comes back with what was right in it.
  const isReadable = known === 'checklist.submit' || !Object.values(data).includes(null);
  return isReadable
    ? HANDLERS[known](deps, actor, { ...referenceIn(data), at }, data)
    : refuse('invalid-input');
}
