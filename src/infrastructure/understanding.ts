import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { FEATURES } from '../domain/understanding/hashing';
import { LABELS, type Examples } from '../domain/understanding/labels';
import { train, type Trained } from '../domain/understanding/train';
import { createUnderstanding, type Understanding } from '../domain/understanding/understanding';

/** In dist; src lies equally deep below the root. Tests run the source, whose key is another than that of the build. */
const KEPT_FILE = join(__dirname, '..', '..', 'dist', `understanding${extname(__filename)}.bin`);
const CODE_FOLDER = join(__dirname, '..', 'domain', 'understanding');
const LABELS_SIZE = FEATURES * LABELS.length;
const DANGER_SIZE = FEATURES * 2;

/**
 * Understands by the examples. Training takes one to two seconds and 80 MB, so what was learned is kept in a file, and
 * read back for as long as the examples and the code are the same. A file that cannot be read or written costs that
 * second and nothing else.
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

/** The key, what tells the labels, what tells danger. */
function read(file: string, key: Buffer): Trained | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return null;
  }
  const floats = (bytes.length - key.length) / Float32Array.BYTES_PER_ELEMENT;
  if (floats !== LABELS_SIZE + DANGER_SIZE || !bytes.subarray(0, key.length).equals(key)) return null;
  const at = bytes.byteOffset + key.length;
  return {
    labels: new Float32Array(bytes.buffer, at, LABELS_SIZE),
    danger: new Float32Array(bytes.buffer, at + LABELS_SIZE * Float32Array.BYTES_PER_ELEMENT, DANGER_SIZE),
  };
}

/** Written beside and moved in place, so that nobody reads half a file. */
function keep(file: string, key: Buffer, { labels, danger }: Trained): void {
  const beside = `${file}.${key.toString('hex', 0, 4)}`;
  const bytes = [labels, danger].map((weights) => Buffer.from(weights.buffer));
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(beside, Buffer.concat([key, ...bytes]));
    renameSync(beside, file);
  } catch {
    return;
  }
}
