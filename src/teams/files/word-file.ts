import type { Language } from '../../application/actor';
import type { WrittenDocument } from '../../application/document';
import type { DocumentView } from '../../application/views/view';

export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export interface WordFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** With its extension. */
  readonly name: string;
  /** What it is, in its own language. */
  readonly title: string;
}

/** How a document is put into words, and then into the bytes of a .docx file. */
export interface WordFileOptions {
  readonly write: (view: DocumentView, language: Language) => WrittenDocument;
  readonly toWord: (document: WrittenDocument) => Promise<Uint8Array>;
}

export async function makeWordFile(
  { write, toWord }: WordFileOptions,
  view: DocumentView,
  language: Language,
): Promise<WordFile> {
  const document = write(view, language);
  return {
    bytes: new Uint8Array(await toWord(document)),
    name: `${fileName(document.name)}.docx`,
    title: document.title,
  };
}

/** Without what OneDrive and Windows refuse in a name, and what reads otherwise than it is. */
function fileName(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}\p{Cs}"*:<>?/\\|]+/gu, '-').trim();
}
