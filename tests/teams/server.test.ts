import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { isLoopbackAddress } from '../../src/teams/files/download-route';
import type { ActivityRequest, Server, ServerOptions } from '../../src/teams/server';
import { createServer, ListenError } from '../../src/teams/server';

const log = { info: jest.fn(), warn: jest.fn(), error: jest.fn() };
const running: Server[] = [];

async function start(
  options: Partial<ServerOptions> = {},
  host = '127.0.0.1',
): Promise<{ server: Server; url: string; port: number }> {
  const server = createServer({
    handleActivity: () => Promise.resolve({ status: 200 }),
    health: { live: () => true, ready: () => Promise.resolve(true) },
    metrics: () => Promise.resolve('up 1\n'),
    log,
    ...options,
  });
  running.push(server);
  const port = await server.listen(0, host);
  return { server, port, url: `http://127.0.0.1:${port}` };
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

function post(url: string, body: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/api/messages`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
}

/** Speaks HTTP word for word; resolves to all that came back once the server hangs up. */
function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

test('hands over the activity and its authorization, and answers with what comes back', async () => {
  const seen: ActivityRequest[] = [];
  const { url } = await start({
    handleActivity: (request) => {
      seen.push(request);
      return Promise.resolve({ status: 201, body: { kind: 'answer', name: 'Zoë' } });
    },
  });
  const response = await post(url, '{"type":"message"}', { authorization: 'Bearer x' });
  expect(response.status).toBe(201);
  expect(await response.json()).toEqual({ kind: 'answer', name: 'Zoë' });
  expect(seen).toEqual([{ authorization: 'Bearer x', body: { type: 'message' } }]);
});

test('an answer without a body is empty', async () => {
  const { url } = await start();
  const response = await post(url, '{}', { 'content-type': 'Application/JSON; charset=utf-8' });
  expect([response.status, await response.text()]).toEqual([200, '']);
});

test.each<[string, number, string, Record<string, string>]>([
  ['no JSON', 400, '{"type":', {}],
  ['nothing', 400, '', {}],
  ['a list', 400, '[1]', {}],
  ['a bare value', 400, '"text"', {}],
  ['null', 400, 'null', {}],
  ['another type', 415, 'type=message', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['text', 415, '{}', { 'content-type': 'text/plain' }],
  ['compressed, broken', 415, 'not gzip', { 'content-encoding': 'gzip' }],
  ['too much', 413, JSON.stringify({ text: 'x'.repeat(300_000) }), {}],
])('%s is refused with %i, without a stack trace', async (_, status, body, headers) => {
  const handleActivity = jest.fn();
  const { url } = await start({ handleActivity });
  const response = await post(url, body, headers);
  expect(response.status).toBe(status);
  expect(await response.json()).toEqual({ error: status });
  expect(handleActivity).not.toHaveBeenCalled();
  expect(log.error).not.toHaveBeenCalled();
});

test('too much in chunks, of unknown length, is refused too', async () => {
  const { port } = await start({ limits: { bodyBytes: 1_000 } });
  const chunk = 'x'.repeat(600);
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const request = httpRequest(
      {
        port,
        host: '127.0.0.1',
        method: 'POST',
        path: '/api/messages',
        headers: { 'content-type': 'application/json' },
      },
      (response) => resolve(response.resume().statusCode),
    );
    request.on('error', reject);
    request.write(chunk);
    request.write(chunk);
  });
  expect(status).toBe(413);
});

test.each<[string, string, number, string | null]>([
  ['GET', '/', 404, null],
  ['GET', '/api/messages', 405, 'POST'],
  ['HEAD', '/api/messages', 405, 'POST'],
  ['DELETE', '/health/live', 405, 'GET'],
  ['GET', '/%E0%A4%A', 404, null],
  ['GET', '/api/../../etc/passwd', 404, null],
])('%s %s is %i', async (method, path, status, allow) => {
  const { url } = await start();
  const response = await fetch(url + path, { method });
  expect(response.status).toBe(status);
  expect(response.headers.get('allow')).toBe(allow);
  expect(await response.text()).not.toMatch(/node_modules|at .*\.js/);
});

test('every answer says that it is not to be cached or guessed at, and not who made it', async () => {
  const { url } = await start();
  for (const path of ['/health/live', '/metrics', '/nowhere']) {
    const { headers } = await fetch(url + path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('server')).toBeNull();
  }
});

test('a surprise in the handler is a bare 500 and a line in the log', async () => {
  const { url } = await start({ handleActivity: () => Promise.reject(new Error('secret detail')) });
  const response = await post(url, '{}');
  expect(response.status).toBe(500);
  expect(await response.text()).toBe('{"error":500}');
  expect(log.error).toHaveBeenCalledWith('request-failed', expect.objectContaining({ method: 'POST' }));
});

test.each<[string, () => Promise<boolean>, number]>([
  ['ready', () => Promise.resolve(true), 200],
  ['not ready', () => Promise.resolve(false), 503],
  ['failing', () => Promise.reject(new Error('database down')), 503],
  ['silent', () => new Promise<boolean>(() => undefined), 503],
])('readiness when %s', async (_, ready, status) => {
  const { url } = await start({ health: { live: () => true, ready } });
  expect((await fetch(`${url}/health/ready`)).status).toBe(status);
  expect((await fetch(`${url}/health/live`)).status).toBe(200);
});

test('not alive: only a restart helps', async () => {
  const { url } = await start({ health: { live: () => false, ready: () => Promise.resolve(true) } });
  expect((await fetch(`${url}/health/live`)).status).toBe(503);
});

test('metrics in the text format of Prometheus', async () => {
  const { url } = await start();
  const response = await fetch(`${url}/metrics`);
  expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  expect(await response.text()).toBe('up 1\n');
});

describe('downloads', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
  const found = (name: string) => (token: string) => (token === 'right' ? { bytes, name } : null);

  test('a file comes whole, under its name, and is not kept by the browser', async () => {
    const { url } = await start({ downloads: found('Afweging C-104.docx') });
    const response = await fetch(`${url}/downloads/right`);
    expect(response.status).toBe(200);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-length': '256',
      'content-disposition': `attachment; filename="Afweging C-104.docx"; filename*=UTF-8''Afweging%20C-104.docx`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
  });

  test.each([
    ['Zoë’s één.docx', 'Zoe_s een.docx', 'Zo%C3%AB%E2%80%99s%20%C3%A9%C3%A9n.docx'],
    ['a"b\\c%d.docx', 'a_b_c_d.docx', 'a%22b%5Cc%25d.docx'],
    ["(it's)*.docx", "(it's)*.docx", '%28it%27s%29%2A.docx'],
    ['記録.docx', '__.docx', '%E8%A8%98%E9%8C%B2.docx'],
  ])('%s is a safe header', async (name, plain, encoded) => {
    const { url } = await start({ downloads: found(name) });
    const { headers } = await fetch(`${url}/downloads/right`);
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
    );
  });

  test.each(['wrong', '', '%E0%A4%A', 'right/more', 'x'.repeat(5_000), '..%2Fright', '__proto__'])(
    '/downloads/%s is not there',
    async (token) => {
      const { url } = await start({ downloads: found('x.docx') });
      const response = await fetch(`${url}/downloads/${token}`);
      expect([response.status, await response.json()]).toEqual([404, { error: 404 }]);
    },
  );

  test('without downloads there is no such path', async () => {
    const { url } = await start();
    expect((await fetch(`${url}/downloads/right`)).status).toBe(404);
  });

  test.each<[string | undefined, boolean]>([
    ['127.0.0.1', true],
    ['127.8.9.10', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['192.168.1.2', false],
    ['::ffff:192.168.1.2', false],
    ['1.127.0.0', false],
    ['127.0.0.1.2', false],
    ['fe80::1', false],
    ['', false],
    [undefined, false],
  ])('a caller at %s is on this computer: %s', (address, expected) => {
    expect(isLoopbackAddress(address)).toBe(expected);
  });

  const outward = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }): [string, number] => [address, 404]);

  test.each([['127.0.0.1', 200], ...outward])('called at %s, it answers %i', async (address, status) => {
    const { port } = await start({ downloads: found('x.docx') }, '0.0.0.0');
    expect((await fetch(`http://${address}:${port}/downloads/right`)).status).toBe(status);
  });
});

test('an upgrade to another protocol is hung up on', async () => {
  const { port } = await start();
  const answer = await raw(
    port,
    'GET /api/messages HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
  );
  expect(answer).toBe('');
});

test('words that are no HTTP get a 400', async () => {
  const { port } = await start();
  expect(await raw(port, 'HELLO\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
});

test('a port in use is said in one line with the remedy', async () => {
  const { port } = await start();
  const second = createServer({
    handleActivity: () => Promise.resolve({ status: 200 }),
    health: { live: () => true, ready: () => Promise.resolve(true) },
    metrics: () => Promise.resolve(''),
    log,
  });
  const failure = second.listen(port, '127.0.0.1');
  await expect(failure).rejects.toBeInstanceOf(ListenError);
  await expect(failure).rejects.toThrow(`port ${port} is in use: stop the other program or set PORT`);
});

test('an address of another computer is said in one line with the remedy', async () => {
  const server = createServer({
    handleActivity: () => Promise.resolve({ status: 200 }),
    health: { live: () => true, ready: () => Promise.resolve(true) },
    metrics: () => Promise.resolve(''),
    log,
  });
  await expect(server.listen(0, '192.0.2.1')).rejects.toThrow(/set HOST/);
});

test('closing finishes the open request, takes no new one, and a quiet connection does not hold it', async () => {
  let finish: () => void = () => undefined;
  let begun: () => void = () => undefined;
  const hasBegun = new Promise<void>((resolve) => (begun = resolve));
  const { server, url, port } = await start({
    handleActivity: () => {
      begun();
      return new Promise((resolve) => (finish = () => resolve({ status: 200, body: { done: true } })));
    },
  });
  await fetch(`${url}/health/live`); // leaves a connection open
  const open = post(url, '{}');
  await hasBegun;
  const closed = server.close();
  await expect(raw(port, 'GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n')).rejects.toThrow('ECONNREFUSED');
  finish();
  const response = await open;
  expect(await response.json()).toEqual({ done: true });
  await closed;
});

test('closing for a load balancer: not ready at once, requests are still answered for a while, and then no more', async () => {
  const { server, url } = await start();
  const closed = server.close(500);
  const ready = await fetch(`${url}/health/ready`);
  expect([ready.status, ready.headers.get('connection')]).toEqual([503, 'close']);
  expect((await fetch(`${url}/health/live`)).status).toBe(200);
  expect((await post(url, '{}')).status).toBe(200);
  await closed;
  await expect(post(url, '{}')).rejects.toThrow('fetch failed');
});

test('closing waits no longer than its limit', async () => {
  let begun: () => void = () => undefined;
  const hasBegun = new Promise<void>((resolve) => (begun = resolve));
  const { server, url } = await start({
    limits: { closeMs: 50 },
    handleActivity: () => {
      begun();
      return new Promise(() => undefined);
    },
  });
  const open = post(url, '{}');
  const failed = open.catch((error: unknown) => error);
  await hasBegun;
  await server.close();
  expect(await failed).toMatchObject({ message: 'fetch failed' });
});
