import { addAgreement } from '../application/agreements/add-agreement';
import { turnToAgreements } from '../application/agreements/list-agreements';
import { nudgeAgreement } from '../application/agreements/nudge-agreement';
import { updateAgreement } from '../application/agreements/update-agreement';
import { askSummary } from '../application/ask-summary';
import type { Actor } from '../application/actor';
import { cancelMeeting } from '../application/cancel-meeting';
import { openAside } from '../application/aside';
import { changeMembers } from '../application/change-members';
import { showHistory } from '../application/decisions/case-history';
import { askFeedback } from '../application/decisions/post-feedback';
import { recordDecision } from '../application/decisions/record-decision';
import type { Deps } from '../application/deps';
import { showNote } from '../application/documents/show-note';
import type { Reference } from '../application/locate';
import type { RoundOfMeeting } from '../application/storage';
import { openChecklist } from '../application/open-checklist';
import { planMeeting } from '../application/plan-meeting';
import { recordAnswer } from '../application/record-answer';
import { chooseIntensity } from '../application/reflection/choose-intensity';
import { reflect } from '../application/reflection/reflect';
import { refuse } from '../application/refusal';
import { handOver } from '../application/regie/hand-over';
import { showHandover } from '../application/regie/handover-card';
import { setConditions } from '../application/regie/set-conditions';
import { registerCase } from '../application/register-case';
import { showRoundStatus } from '../application/regisseur-brief';
import { answerWeighing, stepBackInWeighing } from '../application/sharing/answer-weighing';
import { keepWeighing, showWeighing, stopWeighing } from '../application/sharing/end-weighing';
import { recordWeighing } from '../application/sharing/weighing-record';
import { sendReminders } from '../application/send-reminders';
import { sendChecklistNow } from '../application/show-checklist';
import { giveSignal } from '../application/signals/give-signal';
import { skipChecklist } from '../application/skip-checklist';
import { answerEvaluation, openEvaluationForm } from '../application/surveys/answer-evaluation';
import type { View } from '../application/views/view';
import { runCommandButton } from './commands';
import type { CardData } from './incoming';
import { readCase, readChecklist, readMembers, readPlan, readSeries, referenceIn, textOf } from './inputs';
import { agreementsCardIn, readAgreement, readNudge, readPage, readStatus } from './inputs-agreements';
import { readDecision } from './inputs-decisions';
import { readConditions, readHandover } from './inputs-regie';
import { readNote } from './inputs-note';
import { readSharing, readSharingNotes, weighingIn } from './inputs-sharing';
import { readEvaluation } from './inputs-surveys';
import { readSignal } from './inputs-signals';
import { ownCardIn, readIntensity, readReflection } from './inputs-reflection';
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
  'case.handover': (deps, actor, reference, data) => handOver(deps, actor, reference, readHandover(data)),
  'handover.show': showHandover,
  'conditions.submit': (deps, actor, reference, data) =>
    setConditions(deps, actor, reference, readConditions(data)),
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
  'note.show': (deps, actor, reference, data) => showNote(deps, actor, reference, readNote(data)),
  'reflection.submit': (deps, actor, reference, data) =>
    reflect(deps, actor, reference, readReflection(data), ownCardIn(data)),
  'forms.submit': (deps, actor, reference, data) =>
    chooseIntensity(deps, actor, reference, readIntensity(data), ownCardIn(data)),
  'evaluation.open': openEvaluationForm,
  'evaluation.submit': (deps, actor, reference, data) =>
    answerEvaluation(deps, actor, reference, readEvaluation(data)),
  'agreement.add': (deps, actor, reference, data) =>
    addAgreement(deps, actor, reference, readAgreement(data), agreementsCardIn(data)),
  'agreement.update': (deps, actor, reference, data) => {
    const status = readStatus(data);
    return status === 'invalid'
      ? Promise.resolve(refuse('invalid-input'))
      : updateAgreement(deps, actor, reference, status, agreementsCardIn(data));
  },
  'agreement.remind': (deps, actor, reference, data) =>
    nudgeAgreement(deps, actor, reference, 'reminder', readNudge(data), agreementsCardIn(data)),
  'agreement.manager': (deps, actor, reference, data) =>
    nudgeAgreement(deps, actor, reference, 'manager', readNudge(data), agreementsCardIn(data)),
  'agreement.list': (deps, actor, reference, data) =>
    turnToAgreements(deps, actor, reference, agreementsCardIn(data), readPage(data)),
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
  'signal.submit': (deps, actor, reference, data) => giveSignal(deps, actor, reference, readSignal(data)),
  'decision.record': (deps, actor, reference, data) =>
    recordDecision(deps, actor, reference, readDecision(data)),
  'history.show': showHistory,
  'feedback.post': askFeedback,
  command: (deps, actor, _, data) => runCommandButton(deps, actor, data),
};

/**
 * @param at what the round in the data was found to be, if it was looked up
 * @param message on which the card stands, if Teams told
 */
export async function runAction(
  deps: Deps,
  actor: Actor,
  verb: string,
  data: CardData,
  at: RoundOfMeeting | null,
  message: string | null,
): Promise<View> {
  const known = VERBS.find((candidate) => candidate === verb);
  if (known === undefined) return refuse('not-available');
  // Forms in which much may be filled in come back with what was right in them.
  const isReadable =
    known === 'checklist.submit' ||
    known === 'sharing.answer' ||
    known === 'signal.submit' ||
    known === 'evaluation.submit' ||
    known === 'reflection.submit' ||
    known === 'forms.submit' ||
    !Object.values(data).includes(null);
  if (!isReadable) return refuse('invalid-input');
  const view = await HANDLERS[known](deps, actor, { ...referenceIn(data), at }, data);
  const tapped = { card: textOf(data, 'card'), roundId: textOf(data, 'roundId'), message };
  return openAside(deps, actor, tapped, view);
}
