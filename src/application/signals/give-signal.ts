import { sameCode } from '../../domain/case-code';
import { kindOf, type ItemId } from '../../domain/checklist';
import { saysSomething, SIGNAL_ITEMS, type SignalPlace } from '../../domain/signals';
import type { Actor } from '../actor';
import { chooseCase } from '../choose-case';
import type { Deps } from '../deps';
import { locate, type Located, type Reference } from '../locate';
import { notice } from '../notice';
import type { Case } from '../records';
import { isRefusal, refuse } from '../refusal';
import { countAsked, isSmallGroup } from '../small-group';
import type { CaseRef, Problem } from '../views/parts';
import type { SignalFormView } from '../views/signals';
import type { View } from '../views/view';
import { noteSignal } from './note-signal';
import { notedSoFar } from './noted-so-far';
import { ownCases } from './own-cases';

/** A sent form: what was valid in it, and the first thing to mend if anything was not. */
export interface SignalInput {
  readonly items: readonly ItemId[];
  readonly where: SignalPlace | null;
  readonly problem: Problem | null;
}

/** `signaal [code]`: a form for something noticed between meetings. */
export async function signalByCommand(deps: Deps, actor: Actor, code: string | null): Promise<View> {
  if (actor.place.kind === 'personal') return signalInChat(deps, actor, code);
  const chosen = await chooseCase(deps, actor, { command: 'signal', code });
  if ('view' in chosen) return chosen.view;
  const found = await locate(deps, actor, 'give-signal', { caseId: chosen.case.id });
  if (isRefusal(found)) return found;
  // Everyone in the channel sees this form: it holds nothing of whoever asked.
  const { smallGroup } = await knownAbout(deps, actor, found);
  return signalForm(refTo(found.case), { noted: [], smallGroup });
}

/** In somebody's own chat the cases are those they have to do with. */
async function signalInChat(deps: Deps, actor: Actor, code: string | null): Promise<View> {
  const cases = await ownCases(deps, actor);
  const named = code === null ? cases : cases.filter((record) => sameCode(record.code, code));
  const [only, another] = named;
  if (only === undefined) return notice('signal-in-channel');
  if (another === undefined) return openSignal(deps, actor, { caseId: only.id });
  return { kind: 'choose-case', command: 'signal', cases: named.map(refTo), date: null, time: null };
}

/** The form, for the reader alone: with what they noted and no checklist of theirs decided on. */
export async function openSignal(deps: Deps, actor: Actor, reference: Reference): Promise<View> {
  const found = await locate(deps, actor, 'give-signal', reference);
  return isRefusal(found) ? found : signalForm(refTo(found.case), await knownAbout(deps, actor, found));
}

/** Notes what somebody noticed. Sent without inputs it hands back the form. */
export async function giveSignal(
  deps: Deps,
  actor: Actor,
  reference: Reference,
  input: SignalInput | null,
): Promise<View> {
  if (input === null) return openSignal(deps, actor, reference);
  const found = await locate(deps, actor, 'give-signal', reference);
  if (isRefusal(found)) return found;
  const { items, where } = input;
  const problem = input.problem ?? missingIn(input);
  if (problem !== null || where === null) {
    return signalForm(refTo(found.case), await knownAbout(deps, actor, found), { input, problem });
  }
  const { noted, asked } = await deps.database.transaction(actor.tenant, async (work) => ({
    noted: await noteSignal(deps, work, actor, found, { items, where }),
    asked: await countAsked(work, found.case.id, found.members),
  }));
  if (noted === null) return refuse('not-available');
  const before = noted.before.map(({ item }) => item);
  return {
    kind: 'signal-saved',
    ...refTo(found.case),
    items,
    where,
    before: before.filter((item) => kindOf(item) !== 'context' && item !== where && !items.includes(item)),
    countsFor: noted.round?.closesAt ?? null,
    smallGroup: isSmallGroup(asked),
    zone: found.channel.zone,
  };
}

function missingIn({ items, where }: SignalInput): Problem | null {
  if (where === null) return { key: 'where-missing' };
  return saysSomething({ items, where }) ? null : { key: 'signal-missing' };
}

/** What a form says before it is filled in. */
interface Known {
  /** What this person noted and no checklist of theirs decided on. */
  readonly noted: readonly ItemId[];
  readonly smallGroup: boolean;
}

async function knownAbout(deps: Deps, actor: Actor, { case: record, members }: Located): Promise<Known> {
  return deps.database.transaction(actor.tenant, async (work) => {
    const open = await work.rounds.openOf(record.id);
    const own = open && (await work.participants.find(open.id, actor.person));
    const noted = await notedSoFar(work, record.id, actor.person, own);
    return {
      noted: noted.map(({ item }) => item).filter((item) => SIGNAL_ITEMS.includes(item)),
      smallGroup: isSmallGroup(await countAsked(work, record.id, members)),
    };
  });
}

interface Sent {
  readonly input?: SignalInput;
  readonly problem?: Problem | null;
}

function signalForm(
  about: CaseRef,
  { noted, smallGroup }: Known,
  { input, problem = null }: Sent = {},
): SignalFormView {
  const ticked = new Set([...noted, ...(input?.items ?? [])]);
  return {
    kind: 'signal-form',
    ...about,
    values: { items: SIGNAL_ITEMS.filter((item) => ticked.has(item)), where: input?.where ?? null },
    notedBefore: noted.length > 0,
    smallGroup,
    problem,
  };
}

function refTo({ id, code }: Case): CaseRef {
  return { caseId: id, code };
}
