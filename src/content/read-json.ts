import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ContentError } from './content-error';

/** cards/ at the project root; src/content and dist/content lie equally deep below it. */
export const CARDS_FOLDER = join(__dirname, '..', '..', 'cards');

/**
 * Reads one JSON file and holds it against its schema.
 * @param file path below the folder, such as `texts/nl.json`
 * @throws ContentError when it is missing, no JSON, or of another shape
 */
export function readJson<T>(folder: string, file: string, schema: z.ZodType<T>): T {
  const checked = schema.safeParse(parse(file, read(folder, file)));
  if (checked.success) return checked.data;
  throw new ContentError(
    file,
    `has another shape than expected.\n${z.prettifyError(checked.error)}\n`,
    'Mend the places named above.',
  );
}

function read(folder: string, file: string): string {
  try {
    return readFileSync(join(folder, file), 'utf8');
  } catch (cause) {
    throw new ContentError(file, 'cannot be read.', `Put the file back in ${folder}, readable for the bot.`, {
      cause,
    });
  }
}

function parse(file: string, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new ContentError(
      file,
      `is no valid JSON (${detail}).`,
      'Look for a missing comma, quote or bracket.',
      { cause },
    );
  }
}
