import type { Actor, ConversationId, TenantId } from './actor';
import { cancelledView } from './cancel-meeting';
import type { Deps } from './deps';
import { meetingPlanned } from './plan-meeting';
import type { Work } from './storage';
import { editFormCard, isKnownCard } from './posted-cards';
import type { Case, Channel, Meeting } from './records';
import { placeReflection } from './reflection/share-reflection';
import { caseRegistered } from './register-case';
import type { MeetingCancelledView } from './views/planning';
import type { View } from './views/view';

/** The card a form stood on. */
export interface Spot {
  readonly conversation: ConversationId;
  readonly activity: string;
}

/**
 * A form's answer is seen by its sender alone. When it concerns the whole channel, the card it stood on is edited
 * for everyone, after the answer.
 */
export async function announce(deps: Deps, actor: Actor, view: View, activity: string | null): Promise<void> {
  if (actor.place.kind !== 'channel' || activity === null) return;
  const { channel, conversation } = actor.place;
  const spot: Spot = { conversation, activity };
  await deps.database.transaction(actor.tenant, async (work) => {
    const { jobs } = work;
    if (view.kind === 'reflection-thanks' && view.ownCard) {
      const { surveyId } = view;
      // The form of one that closed in the meantime: its card tells the result of that one.
      if (await isKnownCard(work, channel, activity))
        await jobs.enqueue({ kind: 'post-reflection', surveyId, conversation });
      else await placeReflection(work, surveyId, spot);
    }
    if (view.kind === 'intensity-result' && view.ownCard && view.about !== null) {
      await jobs.enqueue({ kind: 'show-intensity', caseId: view.about.caseId, ...spot });
    }
    if (view.kind === 'case-registered') {
      await jobs.enqueue({ kind: 'show-case', caseId: view.caseId, ...spot });
    }
    if ((view.kind === 'agreements' || view.kind === 'agreements-due') && view.happened && view.on) {
      const roundId = view.on.card === 'agreements-due' ? view.on.roundId : null;
      await jobs.enqueue({ kind: 'show-agreements', caseId: view.caseId, roundId, ...spot });
    }
    if (view.kind === 'decision-recorded') {
      const { roundId, decisionId } = view;
      await jobs.enqueue({ kind: 'show-decision', roundId, decisionId, ...spot });
    }
    if (view.kind === 'handover-done') {
      await jobs.enqueue({ kind: 'show-regisseur', caseId: view.caseId, ...spot });
    }
    if (view.kind === 'meeting-planned' || view.kind === 'meeting-cancelled') {
      await jobs.enqueue({ kind: 'show-meeting', meetingId: view.meetingId, ...spot });
    }
  });
}

export async function showCase(deps: Deps, tenant: TenantId, caseId: string, spot: Spot): Promise<void> {
  const found = await deps.database.transaction(tenant, async (work) => {
    const record = await work.cases.find(caseId);
    const channel = record && (await work.channels.find(record.channel));
    return record && channel ? { record, channel } : null;
  });
  if (found === null) return;
  const members = await deps.roster.members(tenant, found.channel);
  await editFormCard(deps, tenant, found.channel, spot, caseRegistered(found.record, members));
}

export async function showMeeting(
  deps: Deps,
  tenant: TenantId,
  meetingId: string,
  spot: Spot,
): Promise<void> {
  const found = await deps.database.transaction(tenant, async (work) => {
    const meeting = await work.meetings.find(meetingId);
    const record = meeting && (await work.cases.find(meeting.caseId));
    const channel = record && (await work.channels.find(record.channel));
    if (!meeting || !record || !channel || meeting.status === 'begun') return null;
    const view =
      meeting.status === 'cancelled'
        ? await cancelled(work, record, channel, meeting)
        : await meetingPlanned(deps, work, record, channel, meeting, hasMoved(deps, channel, meeting));
    return { channel, view };
  });
  if (found !== null) await editFormCard(deps, tenant, found.channel, spot, found.view);
}

/** It no longer stands on the occurrence that it was planned for. */
function hasMoved(deps: Deps, channel: Channel, meeting: Meeting): boolean {
  return deps.calendar.toInstant(meeting.slot, channel.zone).getTime() !== meeting.startsAt.getTime();
}

async function cancelled(
  work: Work,
  record: Case,
  channel: Channel,
  meeting: Meeting,
): Promise<MeetingCancelledView> {
  const planned = await work.meetings.planned(record.id);
  const next = planned.find((one) => one.series === meeting.series);
  const series = meeting.repeat !== 'none' && next === undefined;
  return cancelledView({ case: record, channel }, meeting, series, next ?? null);
}
