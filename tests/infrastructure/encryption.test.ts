import fc from 'fast-check';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadOrCreateDataKeys, parseDataKeys } from '../../src/infrastructure/data-keys';
import { createCipher } from '../../src/infrastructure/encryption';
import { StartupError } from '../../src/infrastructure/startup-error';

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');
const cipher = createCipher(parseDataKeys(`k1:${key(1)}`));

describe('the cipher', () => {
  test('gives back any text to the tenant that stored it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (plain, tenant) => {
        expect(cipher.decrypt(tenant, cipher.encrypt(tenant, plain))).toBe(plain);
      }),
    );
  });

  test('never writes the same twice, and names the key', () => {
    const [one, two] = [cipher.encrypt('t', 'text'), cipher.encrypt('t', 'text')];
    expect(one).not.toBe(two);
    expect(one).toMatch(/^v1[.]k1[.][\w-]{16}[.][\w-]+$/);
  });

  test('the first key encrypts, all decrypt', () => {
    const rotated = createCipher(parseDataKeys(`k2:${key(2)},k1:${key(1)}`));
    expect(rotated.decrypt('t', cipher.encrypt('t', 'old'))).toBe('old');
    expect(rotated.encrypt('t', 'new')).toMatch(/^v1[.]k2[.]/);
  });

  test('any changed character is noticed, and the content is not told', () => {
    const value = cipher.encrypt('t', 'a secret line');
    for (let at = 0; at < value.length; at += 1) {
      // The last character of base64url may hold unused bits.
      const other = value[at] === 'A' ? 'Q' : 'A';
      const changed = value.slice(0, at) + other + value.slice(at + 1);
      expect(() => cipher.decrypt('t', changed)).toThrow(/DATA_KEYS|backup/);
      expect(() => cipher.decrypt('t', changed)).not.toThrow(/secret/);
    }
  });

  test.each([
    ['another tenant', () => cipher.decrypt('other', cipher.encrypt('t', 'x')), /does not open/],
    [
      'a missing key',
      () => createCipher(parseDataKeys(`k9:${key(9)}`)).decrypt('t', cipher.encrypt('t', 'x')),
      /DATA_KEYS lacks the key "k1"/,
    ],
    ['plain text', () => cipher.decrypt('t', 'just text'), /not encrypted as expected/],
    ['a short tag', () => cipher.decrypt('t', 'v1.k1.AAAAAAAAAAAAAAAA.AAAA'), /does not open/],
  ])('%s does not open', (_what, open, complaint) => {
    expect(open).toThrow(complaint);
  });
});

describe('DATA_KEYS', () => {
  test('reads several keys, with spaces and an empty end', () => {
    const ring = parseDataKeys(` k1:${key(1)} , k2:${key(2)},`);
    expect(ring.map(({ id, secret }) => [id, secret.length])).toEqual([
      ['k1', 32],
      ['k2', 32],
    ]);
  });

  test.each([
    ['nothing', '', /DATA_KEYS is empty.*openssl rand -base64 32/],
    ['a key without id', key(1), /key 1 has no id.*openssl/],
    ['a short key', `k1:${key(1)},k2:${Buffer.alloc(31).toString('base64')}`, /key 2 \("k2"\).*32 bytes/],
    ['no base64', `k1:${'!'.repeat(43)}=`, /not base64/],
    ['the same id twice', `k1:${key(1)},k1:${key(2)}`, /"k1" twice/],
  ])('refuses %s with the remedy and without the key', (_what, text, complaint) => {
    expect(() => parseDataKeys(text)).toThrow(StartupError);
    expect(() => parseDataKeys(text)).toThrow(complaint);
    expect(() => parseDataKeys(text)).not.toThrow(key(1));
  });
});

describe('keys in the data folder', () => {
  let parent = '';
  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'overlegmaat-keys-'));
  });
  afterEach(async () => {
    await rm(parent, { recursive: true });
  });

  test('are made once, for this user only, and stay the same', async () => {
    const folder = join(parent, 'new', 'data');
    const rings = await Promise.all([1, 2, 3].map(() => loadOrCreateDataKeys(folder)));
    expect(rings[1]).toEqual(rings[0]);
    expect(rings[2]).toEqual(rings[0]);
    expect(await loadOrCreateDataKeys(folder)).toEqual(rings[0]);
    expect((await stat(join(folder, 'keys'))).mode & 0o777).toBe(0o600);
    expect(rings[0]?.[0].secret).toHaveLength(32);
  });

  test('a damaged file is told, not replaced', async () => {
    await writeFile(join(parent, 'keys'), 'local:rubbish');
    await expect(loadOrCreateDataKeys(parent)).rejects.toThrow(/keys is damaged. Restore it from a backup/);
    expect(await readFile(join(parent, 'keys'), 'utf8')).toBe('local:rubbish');
  });

  test('a folder that cannot be made is told with the remedy', async () => {
    await writeFile(join(parent, 'file'), '');
    await expect(loadOrCreateDataKeys(join(parent, 'file'))).rejects.toThrow(/DATA_DIR.*or set DATA_KEYS/);
  });
});
