import { z } from 'zod';
import { MEETING_STEPS, type Job, type TenantJob } from '../../application/jobs';

const round = { roundId: z.string() };
const edited = { conversation: z.string(), activity: z.string() };

/** One schema for each kind of job; the type makes a new kind without one an error. */
const schemas: { readonly [K in Job['kind']]: z.ZodType<Extract<Job, { kind: K }>> } = {
  'meeting-step': z.object({
    kind: z.literal('meeting-step'),
    meetingId: z.string(),
    step: z.enum(MEETING_STEPS),
    at: z.string(),
  }),
  'post-checklist': z.object({ kind: z.literal('post-checklist'), ...round }),
  'show-progress': z.object({ kind: z.literal('show-progress'), ...round }),
  'brief-regisseur': z.object({ kind: z.literal('brief-regisseur'), ...round }),
  remind: z.object({ kind: z.literal('remind'), ...round, person: z.string() }),
  'tell-acute': z.object({ kind: z.literal('tell-acute'), ...round }),
  'post-summary': z.object({
    kind: z.literal('post-summary'),
    ...round,
    conversation: z.string().nullable(),
  }),
  'close-card': z.object({ kind: z.literal('close-card'), ...round }),
  'erase-weighing': z.object({ kind: z.literal('erase-weighing'), weighingId: z.string() }),
  'offer-record': z.object({
    kind: z.literal('offer-record'),
    weighingId: z.string(),
    person: z.string(),
    conversation: z.string(),
  }),
  'show-case': z.object({ kind: z.literal('show-case'), caseId: z.string(), ...edited }),
  'show-meeting': z.object({ kind: z.literal('show-meeting'), meetingId: z.string(), ...edited }),
};

const tenantJob: z.ZodType<TenantJob> = z.object({
  tenant: z.string(),
  job: z.union(Object.values(schemas)),
});

/** A job as it came back from the queue; null when no version of this program wrote it. */
export function parseTenantJob(data: unknown): TenantJob | null {
  return tenantJob.safeParse(data).data ?? null;
}
