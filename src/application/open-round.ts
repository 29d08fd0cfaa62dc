import { advise } from '../domain/escalation';
import type { PersonId, Signal } from '../domain/facts';
import { loadFacts } from './case-facts';
import type { Deps } from './deps';
import type { Member } from './ports';
import type { Work } from './storage';
import type { Case, Channel, Meeting, Round, RoundParticipant } from './records';
import { giveSignalsBack } from './signals/give-back';
import { offerAfterRound } from './signals/offer-contact';

/**
 * Sends the checklist of a meeting out: closes the round before, freezes who is invited, and records the posts.
 * Runs in a transaction that holds the case. Null when it makes no sense any more: begun, cancelled, or out already.
 */
export async function openRound(
  deps: Deps,
  work: Work,
  record: Case,
  channel: Channel,
  meeting: Meeting,
  members: readonly Member[],
): Promise<Round | null> {
  const now = deps.clock.now();
  const rounds = await work.rounds.ofCase(record.id);
  const out = rounds.some((round) => round.meetingId === meeting.id);
  if (out || meeting.status !== 'planned' || meeting.startsAt <= now) return null;
  const previous = rounds.at(-1);
  const isPresent = members.some(({ id }) => id === record.regisseur);
  const directed = isPresent ? record : { ...record, regisseur: null };
  if (previous !== undefined) await settle(deps, work, directed, channel, previous);
  const round: Round = {
    id: deps.ids.next(),
    caseId: record.id,
    meetingId: meeting.id,
    number: rounds.length + 1,
    sentAt: now,
    closesAt: meeting.startsAt,
    status: 'open',
    card: null,
    progress: null,
    summary: null,
    remindedAt: null,
    advised: null,
    tips: [],
    feedback: null,
  };
  await work.rounds.add(round);
  await leaveMissedSteps(work, meeting, now);
  await work.participants.save(round.id, await invite(work, record, members));
  await work.jobs.enqueue({ kind: 'post-checklist', roundId: round.id });
  if (record.regisseur !== null) {
    await work.jobs.enqueue({ kind: 'brief-regisseur', roundId: round.id, prepares: true });
  }
  return round;
}

/** Sent after its moment (the bot was down), a checklist is followed as one that was planned too late. */
async function leaveMissedSteps(work: Work, meeting: Meeting, now: Date): Promise<void> {
  const { reminderAt, summaryAt } = meeting.steps;
  const ahead = (moment: Date | null): Date | null => (moment !== null && moment > now ? moment : null);
  const steps = { ...meeting.steps, reminderAt: ahead(reminderAt), summaryAt: ahead(summaryAt) };
  if (steps.reminderAt === reminderAt && steps.summaryAt === summaryAt) return;
  await work.meetings.save({ ...meeting, steps });
}

/** Closes the round before. What it advised stands: by its last summary, or by the facts as they are now. */
async function settle(deps: Deps, work: Work, record: Case, channel: Channel, { id }: Round): Promise<void> {
  const round = await work.rounds.lock(id);
  if (round === null) return;
  const advised = round.advised ?? (await adviseNow(deps, work, record, channel, round));
  await work.rounds.save(round.id, { status: 'closed', advised });
  if (round.status !== 'open') return;
  await work.jobs.enqueue({ kind: 'close-card', roundId: round.id });
  await giveSignalsBack(work, round);
  await offerAfterRound(work, record);
}

async function adviseNow(
  deps: Deps,
  work: Work,
  record: Case,
  channel: Channel,
  round: Round,
): Promise<Round['advised']> {
  const { facts } = await loadFacts(deps, work, record, channel, round);
  return advise(facts, deps.thresholds).level;
}

/** Everyone on the channel's roster, less those taken out and those who said "not for me". */
async function invite(
  work: Work,
  record: Case,
  members: readonly Member[],
): Promise<readonly RoundParticipant[]> {
  const absent = new Set((await work.cases.absences(record.id)).map((absence) => absence.person));
  const invited = members.filter((member) => !absent.has(member.id));
  const noted = await takeWaitingSignals(work, record);
  // Whoever is not asked may have noticed something all the same.
  const people = new Set([...invited.map((member) => member.id), ...noted.keys()]);
  const known = await work.people.findMany([...people]);
  const organisations = new Map(known.map((person) => [person.id, person.organisation]));
  const asked = new Set(invited.map((member) => member.id));
  return [...people].map((person) => ({
    person,
    organisation: organisations.get(person) ?? null,
    invited: asked.has(person),
    noticed: noted.get(person) ?? [],
    answer: null,
  }));
}

/** What people noticed since the checklist before counts in this round. */
async function takeWaitingSignals(
  work: Work,
  record: Case,
): Promise<ReadonlyMap<PersonId, readonly Signal[]>> {
  const waiting = await work.waitingSignals.ofCase(record.id);
  for (const { person } of waiting) await work.waitingSignals.remove(record.id, person);
  return new Map(waiting.map(({ person, signals }) => [person, signals]));
}
