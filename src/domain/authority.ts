/**
 * Who may do what, in one place. Facts in, yes or no out; membership itself is established
 * from the channel's roster before this is asked.
 */

/** What somebody is to a case: its regisseur, a member of its channel, or neither. */
export type Relation = 'regisseur' | 'member' | 'outsider';

export const ACTIONS = [
  'register-case',
  'plan-meeting',
  'answer',
  'move-meeting',
  'cancel-meeting',
  'send-checklist',
  'see-who-answered',
  'send-reminder',
  'change-members',
  'ask-summary',
  'see-advice',
  'give-signal',
  'see-agreements',
  'handle-agreements',
  'record-decision',
  'see-history',
  'write-note',
  'post-feedback',
  'start-survey',
  'answer-survey',
  'choose-intensity',
  'set-conditions',
  'hand-over',
] as const;
export type Action = (typeof ACTIONS)[number];

/** What every member of the channel may do, whoever is regisseur. */
const FOR_MEMBERS: ReadonlySet<Action> = new Set<Action>([
  'register-case',
  'plan-meeting',
  'answer',
  'see-advice',
  'give-signal',
  'see-agreements',
  'see-history',
  'start-survey',
  'answer-survey',
  'choose-intensity',
]);

export type Verdict = 'allowed' | 'only-regisseur' | 'not-available';

/** Where a case has no regisseur, any member may do the regisseur's work. */
export function mayDo(action: Action, relation: Relation, caseHasRegisseur: boolean): Verdict {
  if (relation === 'outsider') return 'not-available';
  if (FOR_MEMBERS.has(action) || relation === 'regisseur' || !caseHasRegisseur) return 'allowed';
  return 'only-regisseur';
}
