import type { Attachment } from 'botbuilder-core';
import { z } from 'zod';
import type { Upload } from '../../application/ports';

/** The invoke with which Teams tells what somebody answered to a consent card. */
export const FILE_CONSENT = 'fileConsent/invoke';

const id = z.string().min(1).max(1_000);
/** Upload addresses carry a long signature. */
const url = z.string().min(1).max(8_000);

const context = z.object({ reference: z.string().min(1).max(200) });

/** The value of that invoke, as far as it is read, each part bounded. */
export const fileConsentSchema = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('accept'),
    context,
    uploadInfo: z.object({ uploadUrl: url, contentUrl: url, name: id, uniqueId: id, fileType: id }),
  }),
  z.object({ action: z.literal('decline'), context }),
]);

/** Asks whether a file may be put in the reader's OneDrive. `reference` comes back with either answer. */
export function consentCard(file: {
  readonly name: string;
  readonly description: string;
  readonly sizeInBytes: number;
  readonly reference: string;
}): Attachment {
  const { name, description, sizeInBytes, reference } = file;
  return {
    contentType: 'application/vnd.microsoft.teams.card.file.consent',
    name,
    content: {
      description,
      sizeInBytes,
      acceptContext: { reference },
      declineContext: { reference },
    },
  };
}

/** Shows a file that has been uploaded, to open it from the chat. */
export function fileInfoCard({ name, contentUrl, uniqueId, fileType }: Upload): Attachment {
  return {
    contentType: 'application/vnd.microsoft.teams.card.file.info',
    name,
    contentUrl,
    content: { uniqueId, fileType },
  };
}
