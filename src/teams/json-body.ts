import type { IncomingMessage } from 'node:http';

/** A request body that is no JSON object of acceptable size: the HTTP status that says so. */
export class BadBody extends Error {
  override readonly name = 'BadBody';

  constructor(readonly status: 400 | 413 | 415) {
    super(`bad body: ${status}`);
  }
}

/**
 * Reads a JSON object. restify's own parser limits what comes in before unzipping, not after, and a broken
 * gzip stream ends the process; Teams sends plain JSON, so nothing else is taken.
 * @throws BadBody
 */
export async function readJsonObject(
  request: IncomingMessage,
  maxBytes: number,
): Promise<Record<string, unknown>> {
  const [type = ''] = (request.headers['content-type'] ?? '').split(';');
  if (type.trim().toLowerCase() !== 'application/json') throw new BadBody(415);
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') throw new BadBody(415);
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw new BadBody(413);
  const body = parse(await readBytes(request, maxBytes));
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new BadBody(400);
  return body as Record<string, unknown>;
}

async function readBytes(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw new BadBody(413);
      chunks.push(chunk);
    }
  } catch (error) {
    // A caller that hangs up halfway sent no body; there is nobody left to tell.
    throw error instanceof BadBody ? error : new BadBody(400);
  }
  return Buffer.concat(chunks);
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new BadBody(400);
  }
}
