import type { Actor } from '../actor';
import type { Deps } from '../deps';
import type { DocumentView, View } from '../views/view';
import { makeNote } from './escalation-note';
import type { AnewReference } from './references';

/**
 * The document as it is now, if this person may have it; else what to tell them instead. A note may come back to be
 * mended: the day until when it asks for help passes.
 */
export async function makeAgain(deps: Deps, actor: Actor, reference: AnewReference): Promise<View> {
  switch (reference.kind) {
    case 'escalation-note':
      return makeNote(deps, actor, { caseId: reference.caseId }, reference);
    case 'reflection-sheet':
      // The same for everyone: questions without an answer, about nobody.
      return { kind: 'reflection-sheet', language: reference.language, link: null };
  }
}

const DOCUMENTS: Readonly<Record<DocumentView['kind'], true>> = {
  'sharing-record': true,
  'escalation-note': true,
  'reflection-sheet': true,
};

/** Whether it can be handed over: a document, of which nothing has to be mended first. */
export function isReady(view: View): view is DocumentView {
  return view.kind in DOCUMENTS && !(view.kind === 'escalation-note' && view.problem !== null);
}
