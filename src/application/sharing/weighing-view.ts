import type { TenantId } from '../actor';
import type { KeptWeighing } from '../records';
import { DEFAULT_ZONE } from '../recognise';
import type { Problem } from '../views/parts';
import type { SharingOutcomeView, SharingQuestionView } from '../views/sharing';
import { answersBefore, pathOf } from '../../domain/sharing/path';
import type { Notes, Question } from '../../domain/sharing/questions';
import { reasonsFor, whyUnsafe } from '../../domain/sharing/record';

/** What was filled in and cannot be taken yet: shown again with what is wrong, and not stored. */
export interface Refused {
  readonly question: Question | null;
  readonly value: string;
  readonly notes: Notes;
  readonly problem: Problem;
}

/** The card of a weighing as it stands: its question, or its outcome. */
export function weighingView(
  tenant: TenantId,
  { id, weighing, language, expiresAt, kept }: KeptWeighing,
  { refused = null, firstNameSeen = false }: { refused?: Refused | null; firstNameSeen?: boolean } = {},
): SharingQuestionView | SharingOutcomeView {
  const head = { weighingId: id, tenant, language, expiresAt, zone: DEFAULT_ZONE, firstNameSeen };
  const question = refused?.question ?? weighing.at;
  const problem = refused?.problem ?? null;
  const notes = { ...weighing.notes, ...refused?.notes };
  const path = pathOf(weighing.answers);
  if (question === null && path.outcome !== null) {
    return {
      kind: 'sharing-outcome',
      ...head,
      outcome: path.outcome,
      reasons: reasonsFor(path.outcome, path.answers),
      answers: path.answers,
      unsafe: whyUnsafe(path.answers),
      review: notes.review ?? '',
      kept,
      problem,
    };
  }
  const asked = question ?? path.asked.at(-1) ?? 'acute';
  // What was answered further on may change with this answer: it says nothing yet about how many come.
  const { asked: before, atMost } = pathOf(answersBefore(asked, weighing.answers));
  return {
    kind: 'sharing-question',
    ...head,
    question: asked,
    number: before.length,
    atMost,
    value: refused?.value ?? weighing.answers[asked] ?? '',
    notes,
    problem,
  };
}
