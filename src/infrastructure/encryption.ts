import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { TenantId } from '../application/actor';
import type { KeyRing } from './data-keys';

const VERSION = 'v1';
const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts free text before it reaches the database. */
export interface Cipher {
  /** `v1.<key id>.<iv>.<tag + ciphertext>`, the last two in base64url. */
  encrypt(tenant: TenantId, plain: string): string;
  /** @throws UnreadableValue when the key is missing, the value was altered, or belongs to another tenant */
  decrypt(tenant: TenantId, value: string): string;
}

/** A stored value that these keys cannot open. Says which key and what to do, never the content. */
class UnreadableValue extends Error {
  override readonly name = 'UnreadableValue';
}

/**
 * AES-256-GCM. The tenant and the key id are bound in as associated data, so that a value copied to
 * another tenant does not open.
 */
export function createCipher(ring: KeyRing): Cipher {
  const [current] = ring;
  const secrets = new Map(ring.map((key) => [key.id, key.secret]));

  return {
    encrypt(tenant, plain) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(ALGORITHM, current.secret, iv);
      cipher.setAAD(associated(current.id, tenant));
      const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      const sealed = Buffer.concat([cipher.getAuthTag(), text]);
      return [VERSION, current.id, iv.toString('base64url'), sealed.toString('base64url')].join('.');
    },

    decrypt(tenant, value) {
      const [version, keyId, iv, sealed, ...rest] = value.split('.');
      if (version !== VERSION || !keyId || !iv || !sealed || rest.length > 0) {
        throw new UnreadableValue('A stored value is not encrypted as expected. Restore it from a backup.');
      }
      const secret = secrets.get(keyId);
      if (!secret) {
        throw new UnreadableValue(
          `DATA_KEYS lacks the key "${keyId}" that stored values need. Add it again, behind the first key.`,
        );
      }
      try {
        return open(secret, associated(keyId, tenant), iv, Buffer.from(sealed, 'base64url'));
      } catch {
        throw new UnreadableValue(
          `A stored value does not open with the key "${keyId}". Check that DATA_KEYS holds the key it had when the value was stored; else restore the value from a backup.`,
        );
      }
    },
  };
}

function open(secret: Buffer, aad: Buffer, iv: string, sealed: Buffer): string {
  const decipher = createDecipheriv(ALGORITHM, secret, Buffer.from(iv, 'base64url'), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(aad);
  decipher.setAuthTag(sealed.subarray(0, TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(TAG_BYTES)), decipher.final()]).toString('utf8');
}

function associated(keyId: string, tenant: TenantId): Buffer {
  return Buffer.from(`${VERSION}.${keyId}.${tenant}`, 'utf8');
}
