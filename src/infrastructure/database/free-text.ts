import type { TenantId } from '../../application/actor';
import type { Cipher } from '../encryption';

/** The cipher, bound to one tenant; null stays null. */
export interface FreeText {
  seal(plain: string | null): string | null;
  open(stored: string | null): string | null;
}

export function freeTextOf(tenant: TenantId, cipher: Cipher): FreeText {
  return {
    seal: (plain) => (plain === null ? null : cipher.encrypt(tenant, plain)),
    open: (stored) => (stored === null ? null : cipher.decrypt(tenant, stored)),
  };
}
