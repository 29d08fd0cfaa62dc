import {
  parseDate,
  parseTime,
  planSteps,
  REPEATS,
  workingDayFrom,
  type Repeat,
  type Steps,
} from '../domain/schedule';
import type { LocalDate, LocalDateTime } from '../domain/time';
import type { Actor } from './actor';
import { alreadyCancelled } from './cancel-meeting';
import type { Deps } from './deps';
import { enqueueSteps } from './meeting-steps';
import { isRefusal, refuse } from './refusal';
import { locate, type Located, type Reference } from './locate';
import type { Work } from './storage';
import type { Case, Channel, Meeting } from './records';
import type { Problem } from './views/parts';
import type { MeetingPlannedView, PlanFormView } from './views/planning';
import type { View } from './views/view';

export interface PlanInput {
  readonly date: string | null;
  readonly time: string | null;
  /** Undefined: not on the form. */
  readonly repeat?: string | undefined;
  /** Shows the form first, with what is known filled in. */
  readonly asks?: boolean;
}

/** Two years: further ahead is taken for a slip of the pen. */
const FURTHEST_AHEAD_DAYS = 2 * 366;

/** A day to show how a date is written: soon, yet far enough that its checklist would come at its own moment. */
const EXAMPLE_DAYS_AHEAD = 14;

/** Plans a meeting of a case, or moves the one named; without a date or time, or with something to mend, the form. */
export async function planMeeting(
  deps: Deps,
  actor: Actor,
  reference: Reference,
  input: PlanInput,
): Promise<View> {
  const action = reference.meetingId === undefined ? 'plan-meeting' : 'move-meeting';
  const found = await locate(deps, actor, action, reference);
  if (isRefusal(found)) return found;
  const moving = found.meeting;
  const now = deps.clock.now();
  if (moving !== null && !canStillChange(moving, now)) {
    return deps.database.transaction(actor.tenant, (work) => notMoved(deps, work, found, moving));
  }
  const { moment, problem } = readMoment(deps, found, input, now);
  if (moment === null || input.asks === true) return planForm(deps, found, input, problem, now);
  return deps.database.transaction(actor.tenant, async (work) => {
    const record = await work.cases.lock(found.case.id);
    if (record?.status !== 'open') return refuse('not-available');
    if (moving === null) {
      const added = await addMeeting(deps, work, record, found.channel, moment, now);
      return meetingPlanned(deps, work, record, found.channel, added, false);
    }
    const current = await work.meetings.find(moving.id);
    if (current === null) return refuse('not-available');
    if (!canStillChange(current, now)) return notMoved(deps, work, found, current);
    const moved = await moveMeeting(deps, work, record, found.channel, current, moment, now);
    return meetingPlanned(deps, work, record, found.channel, moved, true);
  });
}

async function notMoved(deps: Deps, work: Work, found: Located, meeting: Meeting): Promise<View> {
  return meeting.status === 'cancelled'
    ? alreadyCancelled(deps, work, found, meeting)
    : refuse('meeting-begun');
}

function canStillChange(meeting: Meeting, now: Date): boolean {
  return meeting.status === 'planned' && meeting.startsAt > now;
}

interface Moment {
  readonly slot: LocalDateTime;
  readonly startsAt: Date;
  readonly repeat: Repeat;
}

type Read =
  | { readonly moment: Moment; readonly problem: null }
  | { readonly moment: null; readonly problem: Problem | null };

function readMoment(deps: Deps, found: Located, input: PlanInput, now: Date): Read {
  const problem = (key: Problem['key']): Read => ({ moment: null, problem: { key } });
  const date = input.date === null ? null : parseDate(input.date);
  if (input.date !== null && date === null) return problem('date-invalid');
  const time = input.time === null ? null : parseTime(input.time);
  if (input.time !== null && time === null) return problem('time-invalid');
  if (date === null || time === null) return { moment: null, problem: null };
  const repeat = readRepeat(input.repeat, found.meeting);
  if (repeat === null) return problem('choice-invalid');
  const slot = { date, time };
  const startsAt = deps.calendar.toInstant(slot, found.channel.zone);
  if (startsAt <= now) return problem('meeting-past');
  const today = deps.calendar.toLocal(now, found.channel.zone).date;
  if (date > deps.calendar.addDays(today, FURTHEST_AHEAD_DAYS)) return problem('meeting-too-far');
  return { moment: { slot, startsAt, repeat }, problem: null };
}

function readRepeat(given: string | undefined, moving: Meeting | null): Repeat | null {
  if (given === undefined || given === '') return moving?.repeat ?? 'none';
  return REPEATS.find((repeat) => repeat === given) ?? null;
}

/** The same moment twice is one meeting: a resent form must not plan it again. */
async function addMeeting(
  deps: Deps,
  work: Work,
  record: Case,
  channel: Channel,
  moment: Moment,
  now: Date,
): Promise<Meeting> {
  const planned = await work.meetings.planned(record.id);
  const same = planned.find((meeting) => meeting.startsAt.getTime() === moment.startsAt.getTime());
  if (same !== undefined) return same;
  const id = deps.ids.next();
  const meeting: Meeting = {
    id,
    series: id,
    caseId: record.id,
    ...moment,
    steps: stepsOf(deps, record, channel, moment.startsAt, now),
    status: 'planned',
  };
  await work.meetings.add(meeting);
  await enqueueSteps(work, meeting, { checklist: true });
  return meeting;
}

/** Moves one occurrence with its steps. A new rhythm starts from the new moment; the old one keeps its slots. */
async function moveMeeting(
  deps: Deps,
  work: Work,
  record: Case,
  channel: Channel,
  current: Meeting,
  moment: Moment,
  now: Date,
): Promise<Meeting> {
  const round = (await work.rounds.ofCase(record.id)).find((one) => one.meetingId === current.id);
  const moved: Meeting = {
    ...current,
    startsAt: moment.startsAt,
    repeat: moment.repeat,
    slot: moment.repeat === current.repeat ? current.slot : moment.slot,
    steps: stepsOf(deps, record, channel, moment.startsAt, now),
  };
  await work.meetings.save(moved);
  if (round?.status === 'open') {
    await work.rounds.save(round.id, { closesAt: moved.startsAt });
    // The open card stays as it is, for people are filling it in; the reply under it tells the new deadline.
    await work.jobs.enqueue({ kind: 'show-progress', roundId: round.id });
  }
  await enqueueSteps(work, moved, { checklist: round === undefined });
  return moved;
}

function stepsOf(deps: Deps, record: Case, channel: Channel, startsAt: Date, now: Date): Steps {
  return planSteps(startsAt, record.lead, channel.zone, deps.calendar, now);
}

export async function meetingPlanned(
  deps: Deps,
  work: Work,
  record: Case,
  channel: Channel,
  meeting: Meeting,
  moved: boolean,
): Promise<MeetingPlannedView> {
  const isOut = (await work.rounds.ofCase(record.id)).some((round) => round.meetingId === meeting.id);
  const isDue = meeting.steps.checklistAt <= deps.clock.now();
  return {
    kind: 'meeting-planned',
    caseId: record.id,
    code: record.code,
    meetingId: meeting.id,
    startsAt: meeting.startsAt,
    zone: channel.zone,
    moved,
    repeat: meeting.repeat,
    steps: meeting.steps,
    checklist: isOut ? 'out' : isDue ? 'now' : 'ahead',
    hasRegisseur: record.regisseur !== null,
  };
}

function planForm(
  deps: Deps,
  found: Located,
  input: PlanInput,
  problem: Problem | null,
  now: Date,
): PlanFormView {
  const current = found.meeting && deps.calendar.toLocal(found.meeting.startsAt, found.channel.zone);
  return {
    kind: 'plan-form',
    caseId: found.case.id,
    code: found.case.code,
    meetingId: found.meeting?.id ?? null,
    values: {
      date: input.date ?? current?.date ?? '',
      time: input.time ?? current?.time ?? '',
      repeat: readRepeat(input.repeat, found.meeting) ?? 'none',
    },
    exampleDate: exampleDate(deps, found.channel, now),
    problem,
  };
}

function exampleDate(deps: Deps, channel: Channel, now: Date): LocalDate {
  const today = deps.calendar.toLocal(now, channel.zone).date;
  return workingDayFrom(deps.calendar.addDays(today, EXAMPLE_DAYS_AHEAD), deps.calendar);
}
