import type { Download } from './downloads';
import { WORD_TYPE } from './word-file';

/** 127.0.0.0/8, also as IPv6 writes it, and ::1. */
export function isLoopbackAddress(address: string | undefined): boolean {
  return address !== undefined && /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/i.test(address);
}

/** Headers that make a browser save the file under its name. */
export function downloadHeaders({ name }: Pick<Download, 'name'>): Record<string, string> {
  return {
    'Content-Type': WORD_TYPE,
    'Content-Disposition': `attachment; filename="${plainName(name)}"; filename*=UTF-8''${encodedName(name)}`,
  };
}

/** For what reads only ASCII: letters without their accents. */
function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["%\\]/gu, '_');
}

/** As RFC 8187 writes it, which reserves a few marks more than a URL does. */
function encodedName(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
