import type { Actor } from '../actor';
import type { Deps } from '../deps';
import type { Reference } from '../locate';
import { refuse } from '../refusal';
import type { NoteAddressee } from '../views/documents';
import type { View } from '../views/view';
import { makeNote } from './escalation-note';
import { withDocument } from './hand-over';

/** What came with the button, or from the card of the note itself. */
export interface NoteInput {
  /** Null: nobody that a note can be for. */
  readonly addressee: NoteAddressee | null;
  /** Undefined: not on the card. */
  readonly by: string | undefined;
  /** Undefined: not on the card, or nothing chosen. */
  readonly organisation: string | undefined;
}

/** `note.show`: the note to read and copy, and as a file once nothing in the form has to be mended. */
export async function showNote(
  deps: Deps,
  actor: Actor,
  reference: Reference,
  { addressee, by, organisation }: NoteInput,
): Promise<View> {
  if (addressee === null) return refuse('invalid-input');
  const view = await makeNote(deps, actor, reference, { addressee, by, organisation });
  if (view.kind !== 'escalation-note') return view;
  const { tenant, person } = actor;
  deps.log.info('escalation-note-made', { tenant, person, case: view.caseId, addressee });
  if (view.problem !== null) return view;
  const { kind, language, caseId } = view;
  const chosen = view.choice?.chosen ?? null;
  const same = { kind, language, caseId, addressee, by: view.by, organisation: chosen };
  return withDocument(deps, actor, view, same);
}
