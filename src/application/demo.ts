import type { Actor } from './actor';
import { simulatedColleagues, type DemoAnswer, type SimulatedColleague } from './demo-script';
import { playBetweenMeetings, playSurveys } from './demo-between-meetings';
import type { Deps } from './deps';
import { membersIncluding } from './locate';
import { notice } from './notice';
import { planMeeting } from './plan-meeting';
import type { Job } from './jobs';
import type { Member, Roster } from './ports';
import type { Database, Jobs, Work } from './storage';
import { recordAnswer } from './record-answer';
import { registerCase } from './register-case';
import { sendChecklist } from './run-meeting-step';
import { startMeeting, type Planned } from './start-meeting';
import type { View } from './views/view';
import type { Calendar, LocalDate } from '../domain/time';

/** Weeks between the demo's meetings. */
const RHYTHM_WEEKS = 2;
const MEETING_TIME = '10:00';
/** The meeting is on the next working day; by then it is over. */
const DAYS_AFTER_CHECKLIST = 4;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Local mode: a case with earlier rounds, and simulated colleagues who answer the current one, all through the use
 * cases that real people go through. Earlier rounds run on a clock in the past and send nothing. For as long as this
 * runs, and for this case alone, the colleagues count as people of the channel.
 */
export async function runDemo(deps: Deps, actor: Actor): Promise<View> {
  const { demo: script } = deps;
  const { place } = actor;
  if (script === null) return notice('demo-not-here');
  if (place.kind !== 'channel') return notice('only-in-channel');
  const channel = await deps.database.transaction(actor.tenant, (work) => work.channels.find(place.channel));
  if (channel === null) return notice('demo-not-here');
  const members = await membersIncluding(deps, actor, channel);
  const colleagues = simulatedColleagues(script);
  const roster: Roster = { members: () => Promise.resolve([...members, ...colleagues]) };

  const registered = await registerDemoCase({ ...deps, roster }, actor);
  if (registered === null) return notice('demo-not-here');
  const { caseId, code } = registered;
  await leaveOut(deps, actor, caseId, members);

  const past = script.rounds.length - 1;
  for (const [index, answers] of script.rounds.slice(0, past).entries()) {
    const weeksAgo = (past - index) * RHYTHM_WEEKS;
    await playPastRound({ ...deps, roster }, actor, caseId, colleagues, answers, weeksAgo);
    const afterMeeting = inThePast({ ...deps, roster }, weeksAgo * 7 - DAYS_AFTER_CHECKLIST);
    await playBetweenMeetings(afterMeeting, actor, { caseId, colleagues, script }, index);
  }
  const earlier = inThePast({ ...deps, roster }, RHYTHM_WEEKS * 7);
  await playSurveys({ ...deps, roster }, earlier, actor, { caseId, colleagues, script });
  await lookBack(deps, actor, caseId);
  await playCurrentRound({ ...deps, roster }, actor, caseId, colleagues, script.rounds.at(-1) ?? []);
  return notice('demo-ready', { code });
}

async function registerDemoCase(deps: Deps, actor: Actor): Promise<{ caseId: string; code: string } | null> {
  const MOST_CASES = 100;
  for (let number = 1; number <= MOST_CASES; number++) {
    const view = await registerCase(deps, actor, { code: `DEMO-${number}` });
    if (view.kind === 'case-registered') return view;
    if (view.kind !== 'case-form' || view.problem?.key !== 'code-in-use') return null;
  }
  return null;
}

/** The demo is for the asker and the simulated colleagues: other people of the channel are not asked anything. */
async function leaveOut(deps: Deps, actor: Actor, caseId: string, members: readonly Member[]): Promise<void> {
  await deps.database.transaction(actor.tenant, async (work) => {
    for (const member of members) {
      if (member.id !== actor.person) await work.cases.setAbsence(caseId, member.id, 'regisseur');
    }
  });
}

async function playPastRound(
  deps: Deps,
  actor: Actor,
  caseId: string,
  colleagues: readonly SimulatedColleague[],
  answers: readonly DemoAnswer[],
  weeksAgo: number,
): Promise<void> {
  const at = (daysLater: number): Deps => inThePast(deps, weeksAgo * 7 - daysLater);
  const planned = await planDemoMeeting(at(0), actor, caseId);
  if (planned === null) return;
  await sendChecklist(at(0), actor.tenant, planned);
  await answerAll(at(0), actor, planned, colleagues, answers);
  await startMeeting(at(RHYTHM_WEEKS * 7 - 1), actor.tenant, planned);
}

/** What an earlier round would have sent is sent now: the feedback of its meeting, and what a case needs to start well. */
async function lookBack({ database }: Deps, { tenant }: Actor, caseId: string): Promise<void> {
  await database.transaction(tenant, async (work) => {
    const round = (await work.rounds.ofCase(caseId)).at(-1);
    if (round === undefined) return;
    await work.jobs.enqueue({ kind: 'post-feedback', roundId: round.id, why: 'asked' });
    await work.jobs.enqueue({ kind: 'ask-conditions', caseId });
  });
}

/** So many days ago, when nothing is sent. */
function inThePast(deps: Deps, daysAgo: number): Deps {
  const now = new Date(deps.clock.now().getTime() - daysAgo * DAY_MS);
  return { ...deps, database: withoutJobs(deps.database, () => true), clock: { now: () => now } };
}

async function playCurrentRound(
  deps: Deps,
  actor: Actor,
  caseId: string,
  colleagues: readonly SimulatedColleague[],
  answers: readonly DemoAnswer[],
): Promise<void> {
  const planned = await planDemoMeeting(deps, actor, caseId);
  if (planned === null) return;
  // The regisseur's brief waits for the colleagues, who answer in no time.
  const unbriefed = withoutJobs(deps.database, ({ kind }) => kind === 'brief-regisseur');
  await sendChecklist({ ...deps, database: unbriefed }, actor.tenant, planned);
  await answerAll(deps, actor, planned, colleagues, answers);
  await deps.database.transaction(actor.tenant, async (work) => {
    const round = await work.rounds.openOf(caseId);
    if (round !== null) {
      await work.jobs.enqueue({ kind: 'brief-regisseur', roundId: round.id, prepares: true });
    }
  });
}

/** On the next working day, so that its checklist goes out at once. */
async function planDemoMeeting(deps: Deps, actor: Actor, caseId: string): Promise<Planned | null> {
  const found = await deps.database.transaction(actor.tenant, async (work) => {
    const record = await work.cases.find(caseId);
    const channel = record && (await work.channels.find(record.channel));
    return record && channel ? { record, channel } : null;
  });
  if (found === null) return null;
  const today = deps.calendar.toLocal(deps.clock.now(), found.channel.zone).date;
  const date = nextWorkingDay(today, deps.calendar);
  const view = await planMeeting(deps, actor, { caseId }, { date, time: MEETING_TIME });
  if (view.kind !== 'meeting-planned') return null;
  const meeting = await deps.database.transaction(actor.tenant, (work) => work.meetings.find(view.meetingId));
  return meeting && { meeting, case: found.record, channel: found.channel };
}

function nextWorkingDay(date: LocalDate, calendar: Calendar): LocalDate {
  const next = calendar.addDays(date, 1);
  return calendar.isWorkingDay(next) ? next : nextWorkingDay(next, calendar);
}

async function answerAll(
  deps: Deps,
  actor: Actor,
  planned: Planned,
  colleagues: readonly SimulatedColleague[],
  answers: readonly DemoAnswer[],
): Promise<void> {
  const round = await deps.database.transaction(actor.tenant, (work) => work.rounds.openOf(planned.case.id));
  if (round === null) return;
  for (const [index, colleague] of colleagues.entries()) {
    const answer = answers[index];
    if (answer === undefined) continue;
    const { agenda, ...ticked } = answer;
    const values = {
      ...ticked,
      agenda: agenda?.[planned.channel.language] ?? '',
      role: colleague.role,
      organisation: colleague.organisation,
    };
    await recordAnswer(
      deps,
      { ...actor, person: colleague.id },
      { roundId: round.id },
      { values, problem: null },
    );
  }
}

/** Runs use cases without these jobs being recorded. */
function withoutJobs(database: Database, drop: (job: Job) => boolean): Database {
  const without = (jobs: Jobs): Jobs => ({
    enqueue: (job, at) => (drop(job) ? Promise.resolve() : jobs.enqueue(job, at)),
  });
  const unrecorded = (work: Work): Work => ({ ...work, jobs: without(work.jobs) });
  return {
    lookUp: (tenant, run) => database.lookUp(tenant, run),
    transaction: (tenant, run) => database.transaction(tenant, (work) => run(unrecorded(work))),
    repeatable: (tenant, run) => database.repeatable(tenant, (work) => run(unrecorded(work))),
  };
}
