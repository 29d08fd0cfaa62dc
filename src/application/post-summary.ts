import type { ConversationId, TenantId } from './actor';
import { enoughUnshown, isUnshown, latestVersion, loadFacts, shownVersion } from './case-facts';
import type { Deps } from './deps';
import type { Work } from './storage';
import { asDirected } from './present-regisseur';
import type { Case, RoundParticipant } from './records';
import { headOf, roundContext, updateRound, type RoundContext } from './round-context';
import { editInChannel, postInChannel } from './send';
import type { SummaryView } from './views/round';
import type { ContactCounts } from '../domain/advice';
import { advise } from '../domain/escalation';
import type { CaseFacts } from '../domain/facts';
import { contactCounts, summarise } from '../domain/summary';
import { trendOf } from '../domain/trend';

/** A summary that nobody saw by then helps nobody: the bot was down during the whole meeting. */
const TOO_LATE_MS = 4 * 60 * 60 * 1000;

/** Below this many respondents only themes are named, and holding back would hide nothing. */
const HELD_BACK_FROM = 3;

/**
 * Posts or edits the summary of a round.
 * @param conversation a new card there; null edits the latest card, or posts the first one in the channel
 */
export async function postSummary(
  deps: Deps,
  tenant: TenantId,
  roundId: string,
  conversation: ConversationId | null,
): Promise<void> {
  const found = await deps.database.lookUp(tenant, (lookups) => lookups.ofRound(roundId));
  if (found === null) return;
  const directed = await asDirected(deps, tenant, found.channel, found.case);
  const prepared = await deps.database.transaction(tenant, (work) =>
    prepareSummary(deps, work, roundId, directed),
  );
  if (prepared === null) return;
  const { context, view } = prepared;
  const { channel, round } = context;
  const latest = round.summary;
  if (conversation === null && latest !== null) {
    return editInChannel(deps, tenant, channel, latest.conversation, latest.activity, view);
  }
  if (conversation === null && tooLate(deps, context)) return;
  const target = conversation ?? channel.id;
  const activity = await postInChannel(deps, tenant, channel, target, view);
  if (activity === null) return;
  const brief = saysContact(prepared.contact);
  await updateRound(
    deps,
    tenant,
    roundId,
    { summary: { conversation: target, activity } },
    async ({ jobs }) => {
      if (brief) await jobs.enqueue({ kind: 'brief-regisseur', roundId });
    },
  );
}

function tooLate(deps: Deps, context: RoundContext): boolean {
  return deps.clock.now().getTime() - context.round.closesAt.getTime() > TOO_LATE_MS;
}

function saysContact(contact: ContactCounts | null): boolean {
  return contact !== null && contact.C1 + contact.C4 > 0;
}

interface Prepared {
  readonly context: RoundContext;
  readonly view: SummaryView;
  readonly contact: ContactCounts | null;
}

/**
 * Decides which answers count, remembers that, the advice and the tips, and makes the card of it.
 * @param directed the case as it is directed now
 */
export async function prepareSummary(
  deps: Deps,
  work: Work,
  roundId: string,
  directed: Case,
): Promise<Prepared | null> {
  await work.rounds.lock(roundId);
  const found = await roundContext(work, roundId);
  if (found === null) return null;
  const context = { ...found, case: directed };
  const { participants } = context;
  const fresh = countsAfresh(deps, context);
  if (fresh && participants.some(isUnshown)) {
    await work.participants.save(roundId, participants.map(markShown));
  }
  const { facts, view } = await summaryOf(deps, work, context, fresh);
  // What an earlier round advised stands as it was: by now agreements may be kept that were broken then.
  if (await isNewest(work, context)) {
    await work.rounds.save(context.round.id, { advised: view.level, tips: view.summary.tips });
  }
  return { context, view, contact: contactCounts(facts, deps.thresholds) };
}

async function isNewest(work: Work, { case: record, round }: RoundContext): Promise<boolean> {
  return (await work.rounds.ofCase(record.id)).at(-1)?.id === round.id;
}

/** The summary as people have seen it, without counting anything that came later; null before there is one. */
export async function shownSummary(
  deps: Deps,
  work: Work,
  roundId: string,
  directed: Case,
): Promise<SummaryView | null> {
  const context = await roundContext(work, roundId);
  if (context?.round.summary == null) return null;
  return (await summaryOf(deps, work, { ...context, case: directed }, false)).view;
}

/** @param fresh the newest answers count; else those that a summary showed before */
async function summaryOf(
  deps: Deps,
  work: Work,
  context: RoundContext,
  fresh: boolean,
): Promise<{ readonly facts: CaseFacts; readonly view: SummaryView }> {
  const { round, channel, participants } = context;
  const version = fresh ? latestVersion : shownVersion;
  const { facts, seen } = await loadFacts(deps, work, context.case, channel, round, version);
  const advice = advise(facts, deps.thresholds);
  const view: SummaryView = {
    kind: 'summary',
    ...headOf(context),
    roundId: round.id,
    round: round.number,
    level: advice.level,
    summary: summarise(facts, advice, deps.thresholds),
    trend: trendOf(seen, deps.thresholds, advice.level),
    agenda: agendaOf(participants, fresh),
    heldBack: !fresh && participants.some(isUnshown),
    sentOn: deps.calendar.toLocal(round.sentAt, channel.zone).date,
  };
  return { facts, view };
}

/** Whether the newest answers count; else the summary keeps to what it showed before. */
function countsAfresh(deps: Deps, context: RoundContext): boolean {
  const answers = context.participants.flatMap((one) => (one.answer === null ? [] : [one.answer]));
  return (
    context.round.summary === null ||
    deps.clock.now() >= context.round.closesAt ||
    context.round.status === 'closed' ||
    answers.length < HELD_BACK_FROM ||
    enoughUnshown(context.participants)
  );
}

function markShown(one: RoundParticipant): RoundParticipant {
  return one.answer === null ? one : { ...one, answer: { ...one.answer, shown: one.answer.content } };
}

/** Sorted by their text, so that their order says nothing about who wrote them or when. */
function agendaOf(participants: readonly RoundParticipant[], fresh: boolean): readonly string[] {
  return participants
    .map((one) => (fresh ? one.answer?.content : one.answer?.shown)?.agenda)
    .filter((line) => line != null)
    .sort((a, b) => a.localeCompare(b));
}
