import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { withDocument } from '../documents/hand-over';
import type { Located, Reference } from '../locate';
import type { Survey } from '../records';
import { isRefusal, refuse } from '../refusal';
import { countAsked, isSmallGroup } from '../small-group';
import type { Problem } from '../views/parts';
import type { ReflectionFormView } from '../views/reflection';
import type { View } from '../views/view';
import {
  reflectionAnswers,
  reflectionOf,
  type ReflectionAnswers,
  type ReflectionMode,
} from '../../domain/reflection';
import { aboutCase, caseByCommand, locateIfAny } from './case-if-any';
import { shareReflection } from './share-reflection';

/** A sent form: what was valid in it, and the first thing to mend if anything was not. */
export interface ReflectionInput {
  /** Null: not on the form, or none of ours. */
  readonly mode: ReflectionMode | null;
  readonly answers: ReflectionAnswers;
  readonly problem: Problem | null;
}

/**
 * `reflectie [code]`: the questions of S2, for oneself, with the family, or in a case meeting.
 * @param ownCard false: it was a button, on a card that others may still be reading
 */
export async function reflectByCommand(
  deps: Deps,
  actor: Actor,
  code: string | null,
  ownCard = true,
): Promise<View> {
  const chosen = await caseByCommand(deps, actor, 'reflect', code);
  if ('view' in chosen) return chosen.view;
  const reference = chosen.caseId === null ? {} : { caseId: chosen.caseId };
  const found = await locateIfAny(deps, actor, 'answer-survey', reference);
  if (found !== null && isRefusal(found)) return found;
  // Everyone in the channel sees it: whatever its reader answered before stays out.
  const smallGroup = await isAmongFew(deps, actor, found);
  return reflectionForm(actor, { found, ownCard, smallGroup }, {});
}

/** The form as a private answer: filled in with what this person answered to the shared one before. */
export async function openReflection(deps: Deps, actor: Actor, reference: Reference): Promise<View> {
  return reflect(deps, actor, reference, null, false);
}

/**
 * Takes the answers to what they are for. For oneself and with the family nothing is kept.
 * @param input null: the form is asked for
 */
export async function reflect(
  deps: Deps,
  actor: Actor,
  reference: Reference,
  input: ReflectionInput | null,
  ownCard: boolean,
): Promise<View> {
  const found = await locateIfAny(deps, actor, 'answer-survey', reference);
  if (found !== null && isRefusal(found)) return found;
  const { surveyId } = reference;
  const shared = found && (await sharedWith(deps, actor, found, surveyId));
  if (surveyId !== undefined && shared === null) return refuse('not-available');
  const at = { found, ownCard, surveyId, smallGroup: await isAmongFew(deps, actor, found) };
  if (input === null) {
    if (shared?.survey.status === 'closed') return refuse('survey-closed');
    return reflectionForm(actor, at, { answers: shared?.answers ?? {} });
  }
  const { mode, answers } = input;
  const again = (key: Problem['key']) =>
    reflectionForm(actor, at, { ...(mode !== null && { mode }), answers, problem: { key } });
  if (mode === null || input.problem !== null) return again('choice-invalid');
  if (mode === 'family') return sheetFor(deps, actor, found);
  if (Object.keys(answers).length === 0) return again('reflection-empty');
  if (mode === 'self') {
    return { kind: 'reflection-outcome', about: aboutCase(found), sections: reflectionOf(answers) };
  }
  // The result is read where the form stands, so a first one needs a channel.
  const isInChannel = actor.place.kind === 'channel';
  if (found === null) return again(isInChannel ? 'choice-invalid' : 'reflection-in-channel');
  if (!isInChannel && surveyId === undefined) return again('reflection-in-channel');
  return shareReflection(deps, actor, found, surveyId, answers, ownCard);
}

interface Shared {
  readonly survey: Survey;
  /** What this person answered to it. */
  readonly answers: ReflectionAnswers;
}

/** The shared reflection that is named, else the open one of the case; null when there is none. */
async function sharedWith(
  deps: Deps,
  { tenant, person }: Actor,
  { case: record }: Located,
  surveyId: string | undefined,
): Promise<Shared | null> {
  return deps.database.transaction(tenant, async ({ surveys }) => {
    const survey = await (surveyId === undefined
      ? surveys.openOf(record.id, 'reflection')
      : surveys.find(surveyId));
    if (survey?.kind !== 'reflection') return null;
    const own = (await surveys.answersOf(survey.id)).find((answer) => answer.person === person);
    return { survey, answers: reflectionAnswers(own?.answers ?? {}) };
  });
}

async function sheetFor(deps: Deps, actor: Actor, found: Located | null): Promise<View> {
  const { language } = actor;
  const about = aboutCase(found);
  const sheet = { kind: 'reflection-sheet', language, link: null, ...(about && { about }) } as const;
  return withDocument(deps, actor, sheet, { kind: 'reflection-sheet', language });
}

/** Whether few are asked about the case; without one nothing is shared. */
async function isAmongFew(deps: Deps, { tenant }: Actor, found: Located | null): Promise<boolean> {
  if (found === null) return false;
  const { case: record, members } = found;
  return deps.database.transaction(tenant, async (work) =>
    isSmallGroup(await countAsked(work, record.id, members)),
  );
}

interface FormPlace {
  readonly found: Located | null;
  readonly ownCard: boolean;
  readonly smallGroup: boolean;
  readonly surveyId?: string | undefined;
}

function reflectionForm(
  { place }: Pick<Actor, 'place'>,
  { found, ownCard, smallGroup, surveyId = '' }: FormPlace,
  filledIn: Partial<Pick<ReflectionFormView, 'mode' | 'answers' | 'problem'>>,
): ReflectionFormView {
  const isShared = surveyId !== '' || (place.kind === 'channel' && found !== null);
  return {
    kind: 'reflection-form',
    place: place.kind,
    about: aboutCase(found),
    surveyId: surveyId === '' ? null : surveyId,
    ownCard,
    mode: isShared ? 'meeting' : 'self',
    smallGroup: isShared && smallGroup,
    answers: {},
    problem: null,
    ...filledIn,
  };
}
