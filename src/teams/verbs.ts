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
  'sharing.answer',
  'sharing.back',
  'sharing.stop',
  'sharing.record',
  'sharing.keep',
  'sharing.show',
  'command',
] as const;
export type Verb = (typeof VERBS)[number];
