import { randomBytes, randomUUID } from 'node:crypto';
import { link, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from './data-folder';
import { isErrnoException } from './errno';
import { StartupError } from './startup-error';

/** A key of 32 bytes; its id travels with every value it encrypted. */
export interface DataKey {
  readonly id: string;
  readonly secret: Buffer;
}

/** The first key encrypts, all of them decrypt. */
export type KeyRing = readonly [DataKey, ...DataKey[]];

const KEY_BYTES = 32;
const KEY_FILE = 'keys';
const REMEDY = 'Write DATA_KEYS as id:key, comma separated; make a key with `openssl rand -base64 32`.';

/**
 * Reads `id:base64 of 32 bytes`, comma separated.
 * @throws StartupError naming DATA_KEYS, the place in the list and the remedy; never a key.
 */
export function parseDataKeys(text: string): KeyRing {
  const [first, ...others] = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(parseKey);
  if (first === undefined) throw new StartupError(`DATA_KEYS is empty. ${REMEDY}`);
  const ring: KeyRing = [first, ...others];
  const ids = ring.map((key) => key.id);
  const double = ids.find((id, index) => ids.indexOf(id) !== index);
  if (double !== undefined) {
    throw new StartupError(`DATA_KEYS has the key id "${double}" twice. Give every key its own id.`);
  }
  return ring;
}

function parseKey(part: string, index: number): DataKey {
  const [, id, encoded] = /^([A-Za-z0-9_-]{1,32}):(.+)$/.exec(part) ?? [];
  if (id === undefined || encoded === undefined) {
    throw new StartupError(
      `DATA_KEYS: key ${index + 1} has no id (letters, digits, - or _) before a colon. ${REMEDY}`,
    );
  }
  const isBase64 = /^[A-Za-z0-9+/_-]+=*$/.test(encoded);
  const secret = Buffer.from(encoded, 'base64');
  if (!isBase64 || secret.length !== KEY_BYTES) {
    throw new StartupError(`DATA_KEYS: key ${index + 1} ("${id}") is not base64 of 32 bytes. ${REMEDY}`);
  }
  return { id, secret };
}

/**
 * The keys of the local trial, kept in the data folder beside the data; made at the first start.
 * @throws StartupError when the folder or the file cannot be used
 */
export async function loadOrCreateDataKeys(dataDir: string): Promise<KeyRing> {
  const file = join(dataDir, KEY_FILE);
  try {
    await makeFolder(dataDir);
    return parseKeyFile(file, (await readOrNull(file)) ?? (await create(file)));
  } catch (error) {
    if (!isErrnoException(error)) throw error;
    throw new StartupError(
      `The key file ${file} cannot be used (${error.code}). Make DATA_DIR readable and writable for this user, or set DATA_KEYS.`,
    );
  }
}

function parseKeyFile(file: string, text: string): KeyRing {
  try {
    return parseDataKeys(text);
  } catch (error) {
    if (!(error instanceof StartupError)) throw error;
    throw new StartupError(
      `The key file ${file} is damaged. Restore it from a backup: without it the free text in this folder cannot be read.`,
    );
  }
}

async function readOrNull(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isErrnoException(error) && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Linked into place, so that the file is whole or absent, and two first starts end up with the same keys. */
async function create(file: string): Promise<string> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, `local:${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600 });
  try {
    await link(draft, file);
  } catch (error) {
    if (!isErrnoException(error) || error.code !== 'EEXIST') throw error;
  } finally {
    await unlink(draft);
  }
  return await readFile(file, 'utf8');
}
