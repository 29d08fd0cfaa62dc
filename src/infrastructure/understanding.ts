import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { FEATURES } from '../domain/understanding/hashing';
import { LABELS, type Examples } from '../domain/understanding/labels';
import type { Weights } from '../domain/understanding/linear-model';
import { train } from '../domain/understanding/train';
import { createUnderstanding, type Understanding } from '../domain/understanding/understanding';

/** In dist; src lies equally deep below the root. Tests run the source, whose key is another than that of the build. */
const KEPT_FILE = join(__dirname, '..', '..', 'dist', `understanding${extname(__filename)}.bin`);
const CODE_FOLDER = join(__dirname, '..', 'domain', 'understanding');
const SIZE = FEATURES * LABELS.length;

/**
 * Understands by the examples. Training takes several seconds, so what was learned is kept in a file, and
 * read back for as long as the examples and the code are the same. A file that cannot be read or written costs those
 * seconds and nothing else.
 */
export function loadUnderstanding(examples: Examples, file: string = KEPT_FILE): Understanding {
  const key = keyOf(examples);
  const kept = read(file, key);
  if (kept) return createUnderstanding(examples, kept);
  const trained = train(examples);
  keep(file, key, trained);
  return createUnderstanding(examples, trained);
}

/** 32 bytes: a hash of all that training depends on. */
function keyOf(examples: Examples): Buffer {
  const hash = createHash('sha256').update(JSON.stringify(examples));
  for (const name of readdirSync(CODE_FOLDER).sort()) {
    if (/[.][jt]s$/.test(name)) hash.update(readFileSync(join(CODE_FOLDER, name)));
  }
  return hash.digest();
}

/** The key, and what was learned. */
function read(file: string, key: Buffer): Weights | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return null;
  }
  const floats = (bytes.length - key.length) / Float32Array.BYTES_PER_ELEMENT;
  if (floats !== SIZE || !bytes.subarray(0, key.length).equals(key)) return null;
  return new Float32Array(bytes.buffer, bytes.byteOffset + key.length, SIZE);
}

/** Written beside and moved in place, so that nobody reads half a file. */
function keep(file: string, key: Buffer, weights: Weights): void {
  const beside = `${file}.${key.toString('hex', 0, 4)}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(beside, Buffer.concat([key, Buffer.from(weights.buffer)]));
    renameSync(beside, file);
  } catch {
    return;
  }
}
