import { escapeWhole } from './escape';
import type { Writer } from './writer';
import {
  CONTACT_IDS,
  type Contact,
  type ContactId,
  type Guidance,
  type GuidanceEntry,
  type GuidanceId,
} from '../../content/guidance';

/** What law and protocol say, each with its source and the day on which it was checked. */
export function guidanceData({ entries }: Guidance, ids: readonly GuidanceId[], writer: Writer) {
  return ids.map((id) => {
    const entry = entries[id];
    return {
      text: escapeWhole(entry.text[writer.language]),
      source: linked(sourceLine(entry, writer), entry.url),
    };
  });
}

/** Whom and what to ask, one line each. */
export function contactLines({ contacts }: Guidance, writer: Writer): string[] {
  return CONTACT_IDS.map((id) => contactLine(id, contacts[id], writer));
}

function contactLine(id: ContactId, { text, url }: Contact, writer: Writer): string {
  const name = linked(`**${writer.text(`sharing.contacts.${id}`)}**`, url);
  return `${name}: ${escapeWhole(text[writer.language])}`;
}

function sourceLine({ source, checked }: GuidanceEntry, writer: Writer): string {
  // Always with its year: how long ago it was checked is what counts.
  const date = writer.day(checked, '');
  return writer.text('sharing.source', { source: source[writer.language], date });
}

function linked(text: string, url: string | undefined): string {
  return url === undefined ? text : `[${text}](${url})`;
}
