/** Verbs of card actions, as docs/protocol.md lists them. Outside tools rely on these names. */
export const VERBS = [
  'checklist.open',
  'checklist.skip',
  'checklist.submit',
  'checklist.send',
  'case.create',
  'case.members',
  'meeting.plan',
  'meeting.cancel',
  'reminder.send',
  'round.status',
  'summary.post',
  'command',
] as const;
export type Verb = (typeof VERBS)[number];
