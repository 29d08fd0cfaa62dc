import { z } from 'zod';
import { LANGUAGES } from '../../application/actor';
import { ASIDES, MEETING_STEPS, TROUBLES, type Job } from '../../application/jobs';
import { CONTACT_OCCASIONS } from '../../domain/contact-offer';

const round = { roundId: z.string() };
const survey = { surveyId: z.string() };
const nudged = { agreementId: z.string(), given: z.string(), deadline: z.string() };
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
  'brief-regisseur': z.object({
    kind: z.literal('brief-regisseur'),
    ...round,
    prepares: z.boolean().exactOptional(),
  }),
  'ask-conditions': z.object({ kind: z.literal('ask-conditions'), caseId: z.string() }),
  'hand-over': z.object({ kind: z.literal('hand-over'), caseId: z.string(), person: z.string() }),
  'tell-trouble': z.object({
    kind: z.literal('tell-trouble'),
    caseId: z.string(),
    trouble: z.enum(TROUBLES),
  }),
  'want-regisseur': z.object({ kind: z.literal('want-regisseur'), ...round }),
  'show-regisseur': z.object({ kind: z.literal('show-regisseur'), caseId: z.string(), ...edited }),
  remind: z.object({ kind: z.literal('remind'), ...round, person: z.string() }),
  'tell-acute': z.object({ kind: z.literal('tell-acute'), ...round }),
  'post-summary': z.object({
    kind: z.literal('post-summary'),
    ...round,
    conversation: z.string().nullable(),
  }),
  'close-card': z.object({ kind: z.literal('close-card'), ...round }),
  'post-reflection': z.object({ kind: z.literal('post-reflection'), ...survey, conversation: z.string() }),
  'show-intensity': z.object({
    kind: z.literal('show-intensity'),
    caseId: z.string(),
    conversation: z.string(),
    activity: z.string().nullable(),
  }),
  'offer-contact': z.object({
    kind: z.literal('offer-contact'),
    caseId: z.string(),
    why: z.enum(CONTACT_OCCASIONS),
  }),
  'evaluate-round': z.object({ kind: z.literal('evaluate-round'), ...round }),
  'post-evaluation': z.object({
    kind: z.literal('post-evaluation'),
    ...survey,
    conversation: z.string().nullable(),
  }),
  'show-survey': z.object({ kind: z.literal('show-survey'), ...survey }),
  'close-survey': z.object({ kind: z.literal('close-survey'), ...survey }),
  'erase-weighing': z.object({ kind: z.literal('erase-weighing'), weighingId: z.string() }),
  'offer-record': z.object({
    kind: z.literal('offer-record'),
    weighingId: z.string(),
    person: z.string(),
    conversation: z.string(),
  }),
  'offer-document': z.object({
    kind: z.literal('offer-document'),
    person: z.string(),
    reference: z.string(),
  }),
  'send-wrap-up': z.object({ kind: z.literal('send-wrap-up'), ...round }),
  'post-feedback': z.object({
    kind: z.literal('post-feedback'),
    ...round,
    why: z.enum(['due', 'asked', 'changed']),
  }),
  'post-aside': z.object({
    kind: z.literal('post-aside'),
    aside: z.enum(ASIDES),
    caseId: z.string(),
    roundId: z.string().nullable(),
    conversation: z.string(),
    inChatOf: z.string().nullable(),
    language: z.enum(LANGUAGES),
  }),
  'show-decision': z.object({
    kind: z.literal('show-decision'),
    ...round,
    decisionId: z.string(),
    ...edited,
  }),
  'show-case': z.object({ kind: z.literal('show-case'), caseId: z.string(), ...edited }),
  'show-meeting': z.object({ kind: z.literal('show-meeting'), meetingId: z.string(), ...edited }),
  'show-agreements': z.object({
    kind: z.literal('show-agreements'),
    caseId: z.string(),
    roundId: z.string().nullable(),
    ...edited,
  }),
  'remind-agreement': z.object({
    kind: z.literal('remind-agreement'),
    ...nudged,
    person: z.string().nullable(),
  }),
  'agreement-deadline': z.object({
    kind: z.literal('agreement-deadline'),
    ...nudged,
    nudge: z.enum(['reminder', 'manager']),
  }),
  'due-agreements': z.object({ kind: z.literal('due-agreements'), ...round }),
};

const kindOf = z.object({ kind: z.string() });

/** A job as it came back from the queue; null when no version of this program wrote it. */
export function parseJob(data: unknown): Job | null {
  const kind = kindOf.safeParse(data).data?.kind;
  return kind !== undefined && isKind(kind) ? (schemas[kind].safeParse(data).data ?? null) : null;
}

function isKind(kind: string): kind is Job['kind'] {
  return Object.hasOwn(schemas, kind);
}
