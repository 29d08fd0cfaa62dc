import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { latestAdvice } from '../explain-advice';
import { locate, type Located, type Reference } from '../locate';
import { notice } from '../notice';
import type { Work } from '../storage';
import { isRefusal } from '../refusal';
import type { EscalationNoteView, NoteAddressee } from '../views/documents';
import type { RefusalView } from '../views/notices';
import type { View } from '../views/view';
import { noteDate } from '../../domain/note-date';
import { managersOf, organisationChoice } from './note-organisations';
import { noteSituation } from './note-situation';
import { triedBefore } from './note-tried';

export interface NoteRequest {
  readonly addressee: NoteAddressee;
  /** As filled in; undefined or empty: two weeks from today. */
  readonly by?: string | undefined;
  /** Where people change, as chosen; looked up among those to choose from. Undefined or null: none. */
  readonly organisation?: string | null | undefined;
}

/**
 * The escalation note of a case (E4..E6, V8), from what its latest summary showed and from its agreements: nothing in it
 * that the channel does not see. Not handed over as a file yet.
 */
export async function makeNote(
  deps: Deps,
  actor: Actor,
  reference: Reference,
  request: NoteRequest,
): Promise<View> {
  const writer = await locate(deps, actor, 'write-note', reference);
  const found = mayStillAsk(writer, request) ? await locate(deps, actor, 'see-advice', reference) : writer;
  if (isRefusal(found)) return found;
  const note = await deps.database.transaction(actor.tenant, (work) =>
    noteOf(deps, work, actor, found, request),
  );
  if (isRefusal(writer) && note?.anyoneMayAsk !== true) return writer;
  return note?.view ?? notice('no-advice-yet', { code: found.case.code }, ['checklist', 'help']);
}

/** Where the regisseur's own organisation is in default, anyone of the channel may ask the process manager. */
function mayStillAsk(writer: Located | RefusalView, { addressee }: NoteRequest): boolean {
  return isRefusal(writer) && writer.reason === 'only-regisseur' && addressee === 'process-manager';
}

interface Note {
  readonly view: EscalationNoteView;
  readonly anyoneMayAsk: boolean;
}

/** Null: there was no summary yet. */
async function noteOf(
  deps: Deps,
  work: Work,
  actor: Actor,
  { case: record, channel, members }: Located,
  { addressee, by: typed, organisation }: NoteRequest,
): Promise<Note | null> {
  const latest = await latestAdvice(deps, work, { case: record, channel });
  if (latest === null) return null;
  const { summary, sentOn, level } = latest;
  const agreements = await work.agreements.ofCase(record.id);
  const forManager = addressee === 'manager';
  const choice = forManager ? await organisationChoice(work, latest, organisation ?? null) : null;
  const chosen = choice?.chosen ?? null;
  const named = chosen === null ? managersOf(summary, agreements) : [chosen];
  const organisations = forManager ? named : [];
  const meetings = await work.meetings.ofCase(record.id);
  const rounds = await work.rounds.ofCase(record.id);
  const today = deps.calendar.toLocal(deps.clock.now(), channel.zone).date;
  const { by, problem } = noteDate(typed, today, deps.calendar);
  const me = members.find(({ id }) => id === actor.person);
  const view: EscalationNoteView = {
    kind: 'escalation-note',
    caseId: record.id,
    code: record.code,
    language: actor.language,
    link: null,
    addressee,
    organisations,
    choice,
    date: today,
    by,
    regisseur: record.regisseur === actor.person ? (me?.name ?? actor.name) : null,
    situation: noteSituation(summary, sentOn),
    tried: {
      meetings: meetings.filter(({ status }) => status === 'begun').length,
      rounds: rounds.length,
      ...triedBefore(agreements, addressee, organisations),
    },
    acute: level === 'acute',
    problem: problem && { key: problem, params: { date: by } },
  };
  return { view, anyoneMayAsk: summary.advice.anyoneMayAsk };
}
