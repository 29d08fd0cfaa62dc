import type { Server as HttpServer } from 'node:http';
import { Server as NetServer, type AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { createServer as createRestify, type Next, type Request, type Response } from 'restify';
import type { Log } from '../application/ports';
import { downloadHeaders, isLoopbackAddress } from './files/download-route';
import type { Download } from './files/downloads';
import { BadBody, readJsonObject } from './json-body';

/** One activity as it came over HTTP. */
export interface ActivityRequest {
  /** The Authorization header; empty when there is none. */
  readonly authorization: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface ActivityResponse {
  readonly status: number;
  /** Sent as JSON. */
  readonly body?: unknown;
}

export interface ServerOptions {
  readonly handleActivity: (request: ActivityRequest) => Promise<ActivityResponse>;
  readonly health: {
    /** False when only a restart helps. */
    live(): boolean;
    /** False, a rejection, or no answer in 2 s: send no traffic now. */
    ready(): Promise<boolean>;
  };
  /** In Prometheus' text format. */
  readonly metrics: () => Promise<string>;
  /** Serves files at `/downloads/:token`, to callers on this computer alone. Local mode only. */
  readonly downloads?: (token: string) => Pick<Download, 'bytes' | 'name'> | null;
  readonly log: Log;
  readonly limits?: Partial<Limits>;
}

export interface Limits {
  /** Largest request body. */
  readonly bodyBytes: number;
  /** Longest time to receive one request. */
  readonly requestMs: number;
  /** Longest time from `close` until open requests are cut off. */
  readonly closeMs: number;
}

export interface Server {
  /**
   * Resolves to the port, which is another than asked for when that was 0.
   * @throws ListenError
   */
  listen(port: number, host: string): Promise<number>;
  /**
   * Is not ready from now on, takes no more requests after `drainMs`, finishes the open ones, and resolves, at the
   * latest after `closeMs`.
   * @param drainMs for a load balancer to notice; default 0
   */
  close(drainMs?: number): Promise<void>;
}

/** Why the server cannot listen, in one line that ends with the remedy. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

const LIMITS: Limits = { bodyBytes: 256 * 1024, requestMs: 10_000, closeMs: 8_000 };
const READY_MS = 2_000;
/** Time to read requests that are on their way when the server closes. */
const UNREAD_MS = 300;
/** Longer than the idle time of the usual load balancers, so that they and not we close a quiet connection. */
const KEEP_ALIVE_MS = 65_000;

/** The HTTP side of the bot: activities in, health and metrics out. */
export function createServer(options: ServerOptions): Server {
  const limits = { ...LIMITS, ...options.limits };
  const restify = createRestify({ name: '', handleUpgrades: false });
  Object.assign(restify.log, { level: 'silent' }); // we keep our own log
  const http = restify.server as HttpServer;
  http.requestTimeout = limits.requestMs;
  http.headersTimeout = Math.min(limits.requestMs, 10_000);
  http.keepAliveTimeout = KEEP_ALIVE_MS;
  // Nobody speaks WebSocket here; without this the connection would stay open for ever.
  http.on('upgrade', (_request, socket) => socket.destroy());

  let closing = false;
  const send = (
    response: Response,
    status: number,
    headers: Record<string, string>,
    body: Uint8Array,
  ): void => {
    if (response.headersSent || response.destroyed) return;
    if (closing) response.setHeader('Connection', 'close');
    response.writeHead(status, {
      ...headers,
      'Content-Length': body.length,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    });
    response.end(body);
  };
  const answer = (response: Response, status: number, type: string, text: string): void =>
    send(response, status, { 'Content-Type': type }, Buffer.from(text));
  const answerJson = (response: Response, status: number, body: unknown): void =>
    answer(response, status, 'application/json; charset=utf-8', JSON.stringify(body));

  restify.on('error', (error: Error) => {
    if (http.listening) options.log.error('server-error', { error });
  });

  // Unknown path, unknown method, or a handler that threw. Called back, restify would send the error's own text.
  restify.on('restifyError', (request: Request, response: Response, error: RestifyError) => {
    const status = error.statusCode ?? 500;
    // The path and the headers of a stranger's request are not ours to log.
    if (status >= 500) options.log.error('request-failed', { method: request.method, error });
    answerJson(response, status, { error: status });
  });

  restify.post('/api/messages', async (request: Request, response: Response) => {
    try {
      const body = await readJsonObject(request, limits.bodyBytes);
      const authorization = request.headers.authorization ?? '';
      const result = await options.handleActivity({ authorization, body });
      if (result.body === undefined) answer(response, result.status, 'text/plain', '');
      else answerJson(response, result.status, result.body);
    } catch (error) {
      if (!(error instanceof BadBody)) throw error;
      // What is left of the body stays unread, so this connection is of no further use.
      response.setHeader('Connection', 'close');
      answerJson(response, error.status, { error: error.status });
    }
  });

  restify.get('/health/live', (_request: Request, response: Response, next: Next) => {
    const live = options.health.live();
    answerJson(response, live ? 200 : 503, { live });
    next();
  });

  restify.get('/health/ready', async (_request: Request, response: Response) => {
    const ready = !closing && (await within(READY_MS, options.health.ready()));
    answerJson(response, ready ? 200 : 503, { ready });
  });

  restify.get('/metrics', async (_request: Request, response: Response) => {
    answer(response, 200, 'text/plain; version=0.0.4; charset=utf-8', await options.metrics());
  });

  const { downloads } = options;
  if (downloads !== undefined) {
    restify.get('/downloads/:token', (request: Request, response: Response, next: Next) => {
      const { token } = request.params as { token: string };
      const download = isLoopbackAddress(request.socket.remoteAddress) ? downloads(token) : null;
      if (download === null) answerJson(response, 404, { error: 404 });
      else send(response, 200, downloadHeaders(download), download.bytes);
      next();
    });
  }

  return {
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        restify.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, port, host)));
        http.listen(port, host, () => resolve((http.address() as AddressInfo).port));
      }),
    close: async (drainMs = 0) => {
      closing = true;
      const timer = setTimeout(() => http.closeAllConnections(), limits.closeMs);
      if (drainMs > 0) await delay(drainMs);
      // Not http.close(): that cuts connections off whose request has arrived but was not read yet.
      const idle = setTimeout(() => http.closeIdleConnections(), UNREAD_MS);
      await new Promise<void>((resolve) => NetServer.prototype.close.call(http, () => resolve()));
      clearTimeout(timer);
      clearTimeout(idle);
    },
  };
}

interface RestifyError extends Error {
  readonly statusCode?: number;
}

async function within(ms: number, check: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  try {
    return await Promise.race([check, late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

function listenError(error: NodeJS.ErrnoException, port: number, host: string): ListenError {
  const why: Record<string, string> = {
    EADDRINUSE: `port ${port} is in use: stop the other program or set PORT`,
    EACCES: `port ${port} is not allowed for this user: set PORT to 1024 or higher`,
    EADDRNOTAVAIL: `this computer has no address ${host}: set HOST to one that it has`,
    ENOTFOUND: `the name ${host} is unknown: set HOST to an address of this computer`,
  };
  const message =
    why[error.code ?? ''] ?? `cannot listen on ${host} port ${port} (${error.code}): check HOST and PORT`;
  return new ListenError(message, { cause: error });
}
