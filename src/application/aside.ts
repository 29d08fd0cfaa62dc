import type { Actor, ConversationId, TenantId } from './actor';
import { newAgreementForm } from './agreements/add-agreement';
import { agreementsView } from './agreements/agreements-view';
import { caseHistory } from './decisions/case-history';
import { advisedRound, decisionForm } from './decisions/record-decision';
import { wrapUpView } from './decisions/wrap-up';
import type { Deps } from './deps';
import { latestAdvice } from './explain-advice';
import type { Aside, Job } from './jobs';
import type { Member } from './ports';
import type { CaseInChannel, Lookups, Work } from './storage';
import { shownSummary } from './post-summary';
import { asDirected } from './present-regisseur';
import { postInChannel, postInChat, threadOf } from './send';
import type { View } from './views/view';

/** Cards that stay as they are when something is opened on them: it comes as a card of its own beside them. */
const STAYING_CARDS = ['summary', 'advice', 'wrap-up'] as const;
type StayingCard = (typeof STAYING_CARDS)[number];

/** Time in which a second tap opens nothing more, nor a resent one: Teams resends after 10 to 15 seconds. */
const JUST_NOW_MS = 20_000;

/** What a tap says about the card it was made on. */
export interface Tapped {
  readonly card: string | undefined;
  readonly roundId: string | undefined;
  /** The message that the card stands on. */
  readonly message: string | null;
}

/** Whether this names a card that stays. */
export function isStaying(card: string | undefined): card is StayingCard {
  return STAYING_CARDS.some((known) => known === card);
}

/**
 * Opens a list or an empty form, which was asked for on a card that stays, as a card of its own in its thread. The one
 * who asked keeps the card as it was.
 * @param view what would take its place; whoever asked for it was allowed to
 */
export async function openAside(deps: Deps, actor: Actor, tapped: Tapped, view: View): Promise<View> {
  const { card, roundId } = tapped;
  if (!isStaying(card) || !isOpening(view)) return view;
  const { kind: aside, caseId } = view;
  const kept = await stayingView(deps, actor, card, caseId, roundId ?? null);
  if (kept === null) return view;
  const { place, tenant, language } = actor;
  const conversation = besides(actor, tapped.message);
  const key = JSON.stringify([conversation, aside, caseId, roundId ?? null]);
  const job: Job = {
    kind: 'post-aside',
    aside,
    caseId,
    roundId: roundId ?? null,
    conversation,
    inChatOf: place.kind === 'personal' ? actor.person : null,
    language,
  };
  await deps.database.transaction(tenant, async ({ jobs, repeats }) => {
    if (await repeats.take(key, JUST_NOW_MS)) await jobs.enqueue(job);
  });
  return kept;
}

type Opening = Extract<View, { readonly kind: Aside }>;

/** A list or an empty form. What follows from a form that was filled in is an answer to who sent it. */
function isOpening(view: View): view is Opening {
  switch (view.kind) {
    case 'agreements':
      return view.happened === null;
    case 'agreement-form':
    case 'decision-form':
      return view.problem === null;
    case 'case-history':
      return true;
    default:
      return false;
  }
}

/** The thread of a posted card; in a personal or group chat that chat. */
function besides({ place }: Actor, message: string | null): ConversationId {
  const inThread = place.conversation.includes(';messageid=');
  if (place.kind === 'personal' || message === null || inThread) return place.conversation;
  return threadOf({ id: place.channel, threads: place.threads }, message);
}

/** The card as it was. Null: it does not stand for this case. */
async function stayingView(
  deps: Deps,
  { tenant }: Actor,
  card: StayingCard,
  caseId: string,
  roundId: string | null,
): Promise<View | null> {
  const { found, round } = await deps.database.lookUp(tenant, async (lookups: Lookups) => ({
    found: await lookups.ofCase(caseId),
    round: roundId === null ? null : await lookups.ofRound(roundId),
  }));
  if (found === null) return null;
  const { channel } = found;
  const directed = await asDirected(deps, tenant, channel, found.case);
  return deps.database.transaction(tenant, async (work) => {
    if (card === 'advice') return latestAdvice(deps, work, { case: directed, channel });
    if (round?.case.id !== caseId) return null;
    return card === 'summary'
      ? shownSummary(deps, work, round.round.id, directed)
      : wrapUpView(deps, work, round);
  });
}

type AsideJob = Extract<Job, { kind: 'post-aside' }>;

export async function postAside(deps: Deps, tenant: TenantId, job: AsideJob): Promise<void> {
  const found = await deps.database.lookUp(tenant, (lookups) => lookups.ofCase(job.caseId));
  if (found?.case.status !== 'open') return;
  const { channel } = found;
  const members = job.aside === 'agreement-form' ? await deps.roster.members(tenant, channel) : [];
  const directed = { channel, case: await asDirected(deps, tenant, channel, found.case) };
  const view = await deps.database.transaction(tenant, (work) =>
    asideView(deps, work, directed, members, job),
  );
  if (view === null) return;
  if (job.inChatOf === null) await postInChannel(deps, tenant, channel, job.conversation, view);
  else await postInChat(deps, tenant, channel, job.inChatOf, view, job.language);
}

async function asideView(
  deps: Deps,
  work: Work,
  found: CaseInChannel,
  members: readonly Member[],
  { aside, roundId }: AsideJob,
): Promise<View | null> {
  switch (aside) {
    case 'agreements':
      return agreementsView(deps, work, found.case, found.channel, { ownCard: true });
    case 'agreement-form':
      return newAgreementForm(work, { ...found, members });
    case 'case-history':
      return caseHistory(deps, work, found);
    case 'decision-form': {
      const at = await advisedRound(deps, work, found, roundId);
      return at && decisionForm(at);
    }
  }
}
