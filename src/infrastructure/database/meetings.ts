import { z } from 'zod';
import type { Meetings } from '../../application/storage';
import type { Meeting } from '../../application/records';
import { meetings } from './schema';
import type { Scope } from './scope';

const repeatSchema = z.enum(['none', '1w', '2w', '4w', '6w']);

export function meetingsIn(scope: Scope): Meetings {
  return {
    async find(id) {
      const [row] = await scope.rows(meetings, { id });
      return row ? toMeeting(row) : null;
    },
    async planned(caseId) {
      const planned = { caseId, status: 'planned' } as const;
      return (await scope.rows(meetings, planned, { orderBy: meetings.startsAt })).map(toMeeting);
    },
    async ofCase(caseId) {
      const rows = await scope.rows(meetings, { caseId }, { orderBy: meetings.startsAt });
      return rows.map(toMeeting);
    },
    async add(meeting) {
      if (!(await scope.add(meetings, toRow(meeting)))) throw new Error('A meeting with this id exists.');
    },
    async save(meeting) {
      await scope.change(meetings, { id: meeting.id }, toRow(meeting));
    },
  };
}

export function toMeeting(row: typeof meetings.$inferSelect): Meeting {
  return {
    id: row.id,
    caseId: row.caseId,
    series: row.series,
    startsAt: row.startsAt,
    slot: { date: row.slotDate, time: row.slotTime },
    repeat: repeatSchema.parse(row.repeat),
    steps: { checklistAt: row.checklistAt, reminderAt: row.reminderAt, summaryAt: row.summaryAt },
    status: row.status,
  };
}

function toRow(meeting: Meeting) {
  return {
    id: meeting.id,
    caseId: meeting.caseId,
    series: meeting.series,
    startsAt: meeting.startsAt,
    slotDate: meeting.slot.date,
    slotTime: meeting.slot.time,
    repeat: meeting.repeat,
    checklistAt: meeting.steps.checklistAt,
    reminderAt: meeting.steps.reminderAt,
    summaryAt: meeting.steps.summaryAt,
    status: meeting.status,
  };
}
