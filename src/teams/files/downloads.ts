import { randomBytes } from 'node:crypto';
import type { Clock } from '../../application/ports';

export interface Download {
  readonly bytes: Uint8Array;
  /** Of the file, with its extension. */
  readonly name: string;
  /** What it is about, to forget it by. */
  readonly reference: string;
}

/** Files for a short while, in memory alone: nothing of them outlives the process. */
export interface Downloads {
  /** Resolves to the token that finds it, several times over: browsers fetch ahead. */
  readonly put: (download: Download) => string;
  /** Null when there is no such token, or its time has passed. */
  readonly find: (token: string) => Download | null;
  readonly forget: (reference: string) => void;
}

const LIFE_MS = 10 * 60_000;
const MAX_KEPT = 50;
/** 256 bits. */
const TOKEN_BYTES = 32;

export function createDownloads(clock: Clock): Downloads {
  // Oldest first, as a Map keeps what is put in.
  const kept = new Map<string, Download & { readonly until: number }>();
  const eraseExpired = (now: number) => {
    for (const [token, { until }] of kept) if (until <= now) kept.delete(token);
  };
  return {
    put(download) {
      const now = clock.now().getTime();
      eraseExpired(now);
      for (const oldest of kept.keys()) {
        if (kept.size < MAX_KEPT) break;
        kept.delete(oldest);
      }
      const token = randomBytes(TOKEN_BYTES).toString('base64url');
      kept.set(token, { ...download, until: now + LIFE_MS });
      return token;
    },
    find(token) {
      eraseExpired(clock.now().getTime());
      return kept.get(token) ?? null;
    },
    forget(reference) {
      for (const [token, download] of kept) if (download.reference === reference) kept.delete(token);
    },
  };
}
