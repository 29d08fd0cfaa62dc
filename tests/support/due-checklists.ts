import type { PersonId } from '../../src/domain/facts';
import type { Database } from '../../src/application/storage';
import { aCase, aChannel, aMeeting, aRound } from './records';
import type { Room } from './teams-service/people.cjs';

const THREE_DAYS_MS = 3 * 24 * 3_600_000;

export interface DueChecklists {
  readonly rooms: readonly Room[];
  /** Of the Teams service where these channels are. */
  readonly serviceUrl: string;
  /** Who directs the case of the how-manieth channel; null, the default: nobody. */
  readonly regisseur?: (index: number) => PersonId | null;
  /** Begins the ids, for a database in which others stand already. */
  readonly prefix?: string;
}

/** A case in each channel, of which the checklist is due now. Resolves to the ids of the cases. */
export async function planDueChecklists(
  database: Database,
  { rooms, serviceUrl, regisseur = () => null, prefix = '' }: DueChecklists,
): Promise<readonly string[]> {
  const due = new Date();
  const ids = rooms.map((_, index) => `${prefix}case-${index}`);
  for (const [index, { tenant, channel }] of rooms.entries()) {
    const caseId = ids[index]!;
    const meetingId = `${prefix}meeting-${index}`;
    const steps = { checklistAt: due, reminderAt: null, summaryAt: null };
    const startsAt = new Date(due.getTime() + THREE_DAYS_MS);
    await database.transaction(tenant, async (work) => {
      await work.channels.save(aChannel({ id: channel, serviceUrl }));
      await work.cases.add(
        aCase({ id: caseId, channel, code: `C-${index}`, regisseur: regisseur(index), status: 'open' }),
      );
      await work.meetings.add(aMeeting({ id: meetingId, caseId, startsAt, status: 'planned', steps }));
      await work.jobs.enqueue(
        { kind: 'meeting-step', step: 'checklist', meetingId, at: due.toISOString() },
        due,
      );
    });
  }
  return ids;
}

/** Of so many channels of one tenant the checklist is to be posted now. */
export async function queueChecklists(
  database: Database,
  rooms: readonly Room[],
  serviceUrl: string,
): Promise<void> {
  const startsAt = new Date(Date.now() + THREE_DAYS_MS);
  await database.transaction(rooms[0]!.tenant, async (work) => {
    for (const [index, { channel }] of rooms.entries()) {
      const [caseId, meetingId, roundId] = [`case-${index}`, `meeting-${index}`, `round-${index}`];
      await work.channels.save(aChannel({ id: channel, serviceUrl }));
      await work.cases.add(aCase({ id: caseId, channel, code: `C-${index}`, regisseur: null }));
      await work.meetings.add(aMeeting({ id: meetingId, caseId, startsAt, status: 'planned' }));
      await work.rounds.add(aRound({ id: roundId, caseId, meetingId, closesAt: startsAt }));
      await work.jobs.enqueue({ kind: 'post-checklist', roundId });
    }
  });
}
