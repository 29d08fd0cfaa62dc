import type { Actor, Language } from '../actor';
import type { Deps } from '../deps';
import { notice } from '../notice';
import type { Files, Upload } from '../ports';
import { refuse } from '../refusal';
import { recordForFile, weighingLanguage } from '../sharing/weighing-record';
import type { DocumentView, View } from '../views/view';
import { isReady, makeAgain } from './make-again';
import { readReference, type DocumentReference } from './references';

/** What somebody said when Teams asked whether a file may be saved. */
export interface FileConsent {
  /** As it was offered; not to be trusted. */
  readonly reference: string;
  /** Null: declined. */
  readonly upload: Upload | null;
}

/** What to say about it, in the language of the document. */
interface ConsentAnswer {
  readonly view: View;
  readonly language: Language;
}

/**
 * Makes the document again, for this person and from what is true now, and saves it where Teams wants it. Where it has to
 * be mended first, its card is the answer: a file is never of another day than the one that was offered.
 * Null: the file itself is the answer.
 */
export async function answerFileConsent(
  deps: Deps,
  actor: Actor,
  serviceUrl: string,
  { reference, upload }: FileConsent,
): Promise<ConsentAnswer | null> {
  const document = readReference(reference);
  // Teams does not tell in which language a file was offered.
  const language =
    document.kind === 'weighing' ? await weighingLanguage(deps, actor, reference) : document.language;
  const view = await save(deps, { ...actor, language }, serviceUrl, document, upload);
  return view && { view, language };
}

async function save(
  deps: Deps,
  actor: Actor,
  serviceUrl: string,
  document: DocumentReference,
  upload: Upload | null,
): Promise<View | null> {
  const { files } = deps;
  if (files.way !== 'consent' || actor.place.kind !== 'personal') return refuse('not-available');
  const view =
    document.kind === 'weighing'
      ? await recordForFile(deps, actor, document.weighingId)
      : await makeAgain(deps, actor, document);
  if (upload === null) return notice('record-declined');
  return isReady(view) ? put(deps, files, actor, serviceUrl, view, upload) : view;
}

async function put(
  { log }: Deps,
  files: Extract<Files, { way: 'consent' }>,
  { tenant, place }: Actor,
  serviceUrl: string,
  view: DocumentView,
  upload: Upload,
): Promise<View | null> {
  try {
    await files.save(view, view.language, upload);
  } catch (error) {
    log.warn('file-not-saved', { error });
    return notice('record-failed');
  }
  try {
    await files.show({ tenant, serviceUrl, conversation: place.conversation }, view, view.language, upload);
  } catch (error) {
    // It is in their OneDrive all the same.
    log.warn('file-not-shown', { error });
  }
  return null;
}
