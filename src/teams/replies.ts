import type { Actor, Language } from '../application/actor';
import { isStaying } from '../application/aside';
import type { Deps } from '../application/deps';
import { postInChat } from '../application/send';
import type { NoticeKey } from '../application/views/notices';
import type { ReflectionFormView } from '../application/views/reflection';
import type { View } from '../application/views/view';
import type { Incoming } from './incoming';
import { textOf } from './inputs';

/** Views that hold what only their reader may see; in a channel they go to the 1:1 chat. */
const PRIVATE: ReadonlySet<View['kind']> = new Set<View['kind']>([
  'checklist-form',
  'confirmation',
  'regisseur-brief',
  'members-form',
  'wrap-up',
  'preparation',
  'conditions-form',
  'conditions-saved',
  'handover-form',
  'handover-done',
  'handover-card',
  'sharing-question',
  'sharing-outcome',
  'sharing-record',
  'escalation-note',
  'my-data',
  'reflection-outcome',
  'reflection-sheet',
  'reflection-thanks',
  'evaluation-form',
  'evaluation-thanks',
  'signal-form',
  'signal-saved',
  'contact-offer',
  'refusal',
]);
const PRIVATE_NOTICES: ReadonlySet<NoticeKey> = new Set<NoticeKey>(['skipped', 'skipped-after-answer']);

/** An Action.Submit from a channel has no private answer: what is private goes to the 1:1 chat. */
export async function replyPrivately(
  deps: Deps,
  incoming: Incoming,
  actor: Actor,
  view: View,
): Promise<void> {
  const { place } = actor;
  // The summary that was asked for comes as a post of its own, and so does what was opened on a card that stays.
  if (view.kind === 'summary' || stayed(incoming, view)) return;
  const posted = withoutRefused(view);
  if (place.kind === 'personal' || !isPrivate(view)) return reply(deps, incoming, actor, posted);
  const channel = await deps.database.transaction(actor.tenant, (work) => work.channels.find(place.channel));
  if (channel !== null && (await postInChat(deps, actor.tenant, channel, actor.person, posted))) return;
  await reply(deps, incoming, actor, { kind: 'notice', notice: 'open-your-chat-first' });
}

/** The card that was tapped came back as it was. */
function stayed(incoming: Incoming, view: View): boolean {
  const card = incoming.kind === 'action' ? textOf(incoming.data, 'card') : undefined;
  return isStaying(card) && card === view.kind;
}

function isPrivate(view: View): boolean {
  if (view.kind === 'reflection-form') return isPersonal(view);
  return PRIVATE.has(view.kind) || (view.kind === 'notice' && PRIVATE_NOTICES.has(view.notice));
}

/** Empty it is for everyone; filled in, or come back to be mended, for its reader alone. */
function isPersonal({ answers, surveyId, problem }: ReflectionFormView): boolean {
  return surveyId !== null || problem !== null || Object.keys(answers).length > 0;
}

/**
 * What was refused may stand on the form that somebody has before them, but in no message of ours: whatever was wrong,
 * there may be personal data in it.
 */
function withoutRefused(view: View): View {
  if (!('problem' in view) || view.problem === null) return view;
  switch (view.kind) {
    case 'checklist-form':
      return { ...view, values: { ...view.values, agenda: '', role: '', organisation: '' } };
    case 'agreement-nudge-form':
      return { ...view, values: { given: '', deadline: '' } };
    case 'decision-form':
      return { ...view, values: { ...view.values, why: '' } };
    case 'agreement-form':
      return { ...view, values: { what: '', organisation: '', organisationOther: '', due: '' } };
    case 'sharing-question':
      return { ...view, value: '', notes: {} };
    default:
      return view;
  }
}

/** A message where somebody typed or tapped. */
export async function reply(
  deps: Deps,
  incoming: Incoming,
  actor: Actor,
  view: View,
  language: Language = actor.language,
): Promise<void> {
  const to = {
    tenant: actor.tenant,
    serviceUrl: incoming.serviceUrl,
    conversation: actor.place.conversation,
  };
  await deps.messenger.post(to, view, language);
}
