import { Undeliverable } from '../../../src/application/ports';
import { NotNow } from '../../../src/application/ports';
import { uploadFile } from '../../../src/teams/files/upload';
import { OneDrive } from './one-drive';

const bytes = Uint8Array.from({ length: 3_000 }, (_, index) => index % 256);
let drive: OneDrive;
let waits: number[];

beforeEach(async () => {
  drive = await OneDrive.start();
  waits = [];
});
afterEach(() => drive.stop());

const waiting = {
  sleep: (ms: number) => {
    waits.push(ms);
    return Promise.resolve();
  },
  random: () => 0,
};
const upload = (timeoutMs?: number) =>
  uploadFile(bytes, `${drive.url}/session?tempauth=secret`, {
    waiting,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });

test('puts the whole file in one piece', async () => {
  await upload();
  expect(drive.puts).toHaveLength(1);
  expect(drive.puts[0]).toMatchObject({
    method: 'PUT',
    path: '/session?tempauth=secret',
    headers: {
      'content-length': '3000',
      'content-range': 'bytes 0-2999/3000',
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    },
  });
  expect(new Uint8Array(drive.puts[0]!.bytes)).toEqual(bytes);
});

test.each([200, 201, 204])('%i is done', async (status) => {
  drive.answer({ status });
  await expect(upload()).resolves.toBeUndefined();
  expect(drive.puts).toHaveLength(1);
});

test.each([
  ['throttled', { status: 429 }],
  ['failed', { status: 500 }],
  ['failed on the way', { status: 503 }],
  ['broken', 'drop'],
] as const)('%s once, it is tried once more', async (_, trouble) => {
  drive.answer(trouble);
  await expect(upload()).resolves.toBeUndefined();
  expect(drive.puts).toHaveLength(2);
  expect(waits).toEqual([300]);
});

test.each([
  ['throttled', { status: 429, headers: { 'retry-after': '1' } }, 'upload 429', 1_000],
  ['failed', { status: 502 }, 'upload 502', null],
  ['broken', 'drop', 'upload connection', null],
] as const)('%s twice, later may be better', async (_, trouble, message, retryAfterMs) => {
  drive.answer(trouble, trouble);
  await expect(upload()).rejects.toMatchObject({ name: 'NotNow', message, retryAfterMs });
  expect(drive.puts).toHaveLength(2);
});

test('waits as long as OneDrive asks, unless that is long', async () => {
  drive.answer({ status: 503, headers: { 'retry-after': '2' } });
  await upload();
  expect(waits).toEqual([2_000]);
  drive.answer({ status: 503, headers: { 'retry-after': '3' } });
  await expect(upload()).rejects.toMatchObject({ name: 'NotNow', retryAfterMs: 3_000 });
  expect(waits).toHaveLength(1);
});

test.each([400, 401, 403, 404, 409, 416, 202])('%i is final', async (status) => {
  drive.answer({ status });
  await expect(upload()).rejects.toBeInstanceOf(Undeliverable);
  expect(drive.puts).toHaveLength(1);
});

test('of a first request that got through, only the answer was lost', async () => {
  drive.answer('drop', { status: 416 });
  await expect(upload()).resolves.toBeUndefined();
});

test.each([301, 302, 307, 308])('%i does not send the file elsewhere', async (status) => {
  drive.answer({ status, headers: { location: `${drive.url}/elsewhere` } });
  await expect(upload()).rejects.toBeInstanceOf(Undeliverable);
  expect(drive.puts.map(({ path }) => path)).toEqual(['/session?tempauth=secret']);
});

test('a server that keeps silent is given up on, without trying again', async () => {
  drive.answer('stall');
  await expect(upload(60)).rejects.toMatchObject({ name: 'NotNow', message: 'upload timeout' });
  expect(drive.puts.length).toBeLessThanOrEqual(1);
});

test('nothing listens there', async () => {
  const { url } = drive;
  await drive.stop();
  const failure = uploadFile(bytes, `${url}/session?tempauth=secret`, { waiting });
  await expect(failure).rejects.toBeInstanceOf(NotNow);
  const error = (await failure.catch((thrown: unknown) => thrown)) as Error & { cause: Error };
  expect(`${error.message} ${error.cause.message}`).not.toContain('secret');
  drive = await OneDrive.start();
});
