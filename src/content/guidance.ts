import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ContentError } from './content-error';
import { readJson } from './read-json';

/** What law and protocol say, by the question or answer of the weighing that it belongs to (DOMAIN section 7). */
export const GUIDANCE_IDS = [
  'family',
  'consent',
  'reportright',
  'directlyinvolved',
  'purpose',
  'without',
  'tried',
  'weighs',
  'who',
  'what',
  'record',
  'protocol',
  'agreements',
] as const;
export type GuidanceId = (typeof GUIDANCE_IDS)[number];

/** Whom and what to ask. */
export const CONTACT_IDS = ['protocol', 'dpo', 'veiligthuis'] as const;
export type ContactId = (typeof CONTACT_IDS)[number];

// Shown on a card beside other lines: a screen of law would not be read.
const MOST = 300;
const sentence = z.string().trim().min(1).max(MOST);
const inBothLanguages = z.strictObject({ nl: sentence, en: sentence });
/** Without the signs that would end a link in Markdown. */
const link = z.url({ protocol: /^https$/ }).regex(/^[^\s()[\]<>\\]+$/, 'has signs that break a link');
const entrySchema = z.strictObject({
  text: inBothLanguages,
  source: inBothLanguages,
  url: link.optional(),
  checked: z.iso.date(),
});
const contactSchema = z.strictObject({ text: inBothLanguages, url: link.optional() });

/** One text with its source, and the day (`yyyy-mm-dd`) on which somebody held it against that source. */
export type GuidanceEntry = z.infer<typeof entrySchema>;
export type Contact = z.infer<typeof contactSchema>;

export interface Guidance {
  readonly entries: Readonly<Record<GuidanceId, GuidanceEntry>>;
  readonly contacts: Readonly<Record<ContactId, Contact>>;
}

/** Texts on law and protocol, which an organisation can replace one by one. */
export interface GuidanceByTenant {
  readonly for: (tenantId: string) => Guidance;
}

const FOLDER = 'guidance';
const DEFAULT = 'default.json';
const TENANT_FILE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.json$/i;

const wholeSchema = z.strictObject({
  entries: z.record(z.enum(GUIDANCE_IDS), entrySchema),
  contacts: z.record(z.enum(CONTACT_IDS), contactSchema),
});
const replacementsSchema = z.strictObject({
  entries: z.partialRecord(z.enum(GUIDANCE_IDS), entrySchema).optional(),
  contacts: z.partialRecord(z.enum(CONTACT_IDS), contactSchema).optional(),
});

/**
 * Loads guidance/default.json, and what guidance/<tenant id>.json replaces of it.
 * @throws ContentError for a file that is missing, of another shape, or named after no tenant
 */
export function loadGuidance(folder: string): GuidanceByTenant {
  const standard: Guidance = readJson(folder, `${FOLDER}/${DEFAULT}`, wholeSchema);
  const byTenant = new Map(
    tenantFiles(folder).map(({ tenant, file }) => [tenant, replaced(standard, folder, file)]),
  );
  return { for: (tenantId) => byTenant.get(tenantId.toLowerCase()) ?? standard };
}

function tenantFiles(folder: string): { tenant: string; file: string }[] {
  const files = readdirSync(join(folder, FOLDER)).filter((file) => file !== DEFAULT && !file.startsWith('.'));
  return files.map((file) => {
    const tenant = TENANT_FILE.exec(file)?.[1];
    if (tenant !== undefined) return { tenant: tenant.toLowerCase(), file };
    throw new ContentError(
      `${FOLDER}/${file}`,
      'is named after no tenant, so nobody would see it.',
      'Name it <tenant id>.json, with the id that ALLOWED_TENANTS has.',
    );
  });
}

function replaced(standard: Guidance, folder: string, file: string): Guidance {
  const { entries, contacts } = readJson(folder, `${FOLDER}/${file}`, replacementsSchema);
  return {
    entries: { ...standard.entries, ...entries },
    contacts: { ...standard.contacts, ...contacts },
  };
}
