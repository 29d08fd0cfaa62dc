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
import { answerWeighing, stepBackInWeighing } from '../application/sharing/answer-weighing';
import { keepWeighing, showWeighing, stopWeighing } from '../application/sharing/end-weighing';
import { recordWeighing } from '../application/sharing/weighing-record';
import { sendReminders } from '../application/send-reminders';
import { sendChecklistNow } from '../application/show-checklist';
import { skipChecklist } from '../application/skip-checklist';
import type { View } from '../application/views/view';
import { runCommandButton } from './commands';
import type { CardData } from './incoming';
import { readCase, readChecklist, readMembers, readPlan, readSeries, referenceIn, textOf } from './inputs';
import { readSharing, readSharingNotes, weighingIn } from './inputs-sharing';
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
  'sharing.answer': (deps, actor, _, data) =>
    answerWeighing(deps, actor, weighingIn(data), readSharing(data)),
  'sharing.back': (deps, actor, _, data) => stepBackInWeighing(deps, actor, weighingIn(data)),
  'sharing.stop': (deps, actor, _, data) => stopWeighing(deps, actor, weighingIn(data)),
  'sharing.keep': async (deps, actor, _, data) => {
    const kept = await keepWeighing(deps, actor, weighingIn(data), readSharingNotes(data));
    // From the record, which somebody may be copying, it goes on with the record.
    const onRecord = textOf(data, 'card') === 'record' && kept.kind === 'sharing-outcome';
    return onRecord ? recordWeighing(deps, actor, kept.weighingId, { notes: {}, problem: null }) : kept;
  },
  'sharing.show': (deps, actor, _, data) => showWeighing(deps, actor, weighingIn(data)),
  'sharing.record': (deps, actor, _, data) =>
    recordWeighing(deps, actor, weighingIn(data), readSharingNotes(data)),
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
  // Forms in which much may be filled in come back with what was right in them.
  const isReadable =
    known === 'checklist.submit' || known === 'sharing.answer' || !Object.values(data).includes(null);
  return isReadable
    ? HANDLERS[known](deps, actor, { ...referenceIn(data), at }, data)
    : refuse('invalid-input');
}
