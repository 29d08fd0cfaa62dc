import { type Files, Undeliverable } from '../../application/ports';
import type { TeamsMessenger } from '../messenger';
import type { Downloads } from './downloads';
import { consentCard, fileInfoCard } from './file-consent';
import { isMicrosoftFileUrl } from './file-url';
import { uploadFile, type UploadOptions } from './upload';
import { makeWordFile, type WordFileOptions } from './word-file';

export interface DownloadFilesOptions extends WordFileOptions {
  readonly downloads: Downloads;
  /** Of the running server, such as `http://127.0.0.1:3978`; asked for when a link is made. */
  readonly baseUrl: () => string;
}

/** For local mode, whose Teams-like page knows no file consent. */
export function downloadFiles(options: DownloadFilesOptions): Extract<Files, { way: 'download' }> {
  return {
    way: 'download',
    async link(view, language, reference) {
      const { bytes, name } = await makeWordFile(options, view, language);
      const token = options.downloads.put({ bytes, name, reference });
      return `${options.baseUrl()}/downloads/${token}`;
    },
    forget: options.downloads.forget,
  };
}

export interface ConsentFilesOptions extends WordFileOptions, UploadOptions {
  readonly messenger: Pick<TeamsMessenger, 'postAttachment'>;
  /** Whether a file may be put, or shown, there. Default: at Microsoft's own hosts. */
  readonly isAllowed?: (url: string) => boolean;
}

/** The way of Teams: a consent card; once accepted, the file is put in the reader's OneDrive and shown in the chat. */
export function consentFiles(options: ConsentFilesOptions): Extract<Files, { way: 'consent' }> {
  const { messenger, isAllowed = isMicrosoftFileUrl } = options;
  const saved = new Set<string>();
  return {
    way: 'consent',
    async offer(to, view, language, reference) {
      const { bytes, name, title } = await makeWordFile(options, view, language);
      const card = consentCard({ name, description: title, sizeInBytes: bytes.length, reference });
      await messenger.postAttachment(to, card, title);
    },
    async save(view, language, upload) {
      if (![upload.uploadUrl, upload.contentUrl].every(isAllowed))
        throw new Undeliverable('the file would go elsewhere than to Microsoft', 'message');
      // Teams may tell twice that somebody accepted; by then the place to upload to is gone.
      if (saved.has(upload.uploadUrl)) return;
      const { bytes } = await makeWordFile(options, view, language);
      await uploadFile(bytes, upload.uploadUrl, options);
      remember(saved, upload.uploadUrl);
    },
    async show(to, view, language, upload) {
      await messenger.postAttachment(to, fileInfoCard(upload), options.write(view, language).title);
    },
  };
}

const MOST_REMEMBERED = 1_000;

/** The latest ones, for as long as Teams may repeat itself. */
function remember(urls: Set<string>, url: string): void {
  urls.add(url);
  const [oldest] = urls;
  if (urls.size > MOST_REMEMBERED && oldest !== undefined) urls.delete(oldest);
}
