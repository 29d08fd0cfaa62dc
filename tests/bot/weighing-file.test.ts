import { unzipSync } from 'fflate';
import type { Attachment, Posted } from '../support/connector';
import { Harness } from '../support/harness';
import { OneDrive } from '../teams/files/one-drive';
import { WeighingChat, newPerson } from './weighing-chat';

/** The record as a file, the way Teams does it: a question first, then an upload, then the file in the chat. */
let harness: Harness;
let drive: OneDrive;
beforeAll(async () => {
  drive = await OneDrive.start();
  harness = await Harness.start({}, (url) => url.startsWith(drive.url));
}, 60_000);
afterAll(async () => {
  await harness.stop();
  await drive.stop();
});

const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
const FILE = 'application/vnd.microsoft.teams.card.file.info';

async function offered(): Promise<{ chat: WeighingChat; question: Attachment }> {
  const chat = await WeighingChat.begin(harness);
  await chat.answerAll({ acute: 'yes' });
  await chat.use('sharing.record');
  const question = lastOf(await chat.posts(), CONSENT);
  return { chat, question };
}

function lastOf(posts: readonly Posted[], contentType: string): Attachment {
  const found = posts.map(({ attachment }) => attachment).filter((one) => one?.contentType === contentType);
  const last = found.at(-1);
  if (last == null) throw new Error(`nothing of type ${contentType}`);
  return last;
}

let uploads = 0;
const upload = () => ({
  contentUrl: `${drive.url}/shared/afweging.docx`,
  name: 'Afweging.docx',
  // Each offer gets a place of its own.
  uploadUrl: `${drive.url}/upload/${(uploads += 1)}`,
  uniqueId: 'file-1',
  fileType: 'docx',
});

test('asks, saves it where Teams says, and shows it', async () => {
  const { chat, question } = await offered();
  expect(question.name).toMatch(/\.docx$/);
  expect(await chat.client.consent(question, upload())).toBe(200);
  const put = drive.puts.at(-1);
  const document = unzipSync(new Uint8Array(put?.bytes ?? []))['word/document.xml'];
  expect(Buffer.from(document ?? []).toString()).toContain(chat.user.name);
  expect(lastOf(await chat.posts(), FILE)).toMatchObject({ contentUrl: upload().contentUrl });
});

test('told twice that it was accepted, it is saved once, and nothing sounds as if it failed', async () => {
  const { chat, question } = await offered();
  const place = upload();
  await chat.client.consent(question, place);
  const before = drive.puts.length;
  drive.answer({ status: 404 });
  await chat.client.consent(question, place);
  drive.answer();
  expect(drive.puts).toHaveLength(before);
  expect(JSON.stringify((await chat.posts()).map(({ card }) => card))).not.toMatch(/lukte niet/);
});

test('a second tap on the record asks no second time; who declined is asked again', async () => {
  const { chat, question } = await offered();
  const asked = async () =>
    (await chat.posts()).filter(({ attachment }) => attachment?.contentType === CONSENT).length;
  await chat.use('sharing.show');
  await chat.use('sharing.record');
  expect(await asked()).toBe(1);
  await chat.client.consent(question, null);
  await chat.use('sharing.show');
  await chat.use('sharing.record');
  expect(await asked()).toBe(2);
});

test('a weighing in English stays English, also in what Teams asks and what we say', async () => {
  const chat = await WeighingChat.begin(harness, { say: 'should I share this' });
  await chat.answerAll({ acute: 'yes' });
  await chat.use('sharing.record');
  const question = lastOf(await chat.posts(), CONSENT);
  expect(question.name).toMatch(/Weighing/);
  await chat.client.consent(question, null);
  expect(JSON.stringify((await chat.posts()).at(-1)?.card)).toMatch(/copy/i);
});

test('declined: nothing is saved, and the text stays to copy', async () => {
  const { chat, question } = await offered();
  const before = drive.puts.length;
  await chat.client.consent(question, null);
  expect(drive.puts).toHaveLength(before);
  expect(JSON.stringify((await chat.posts()).at(-1)?.card)).toMatch(/kopi/);
});

test('elsewhere than at Microsoft nothing is sent', async () => {
  const { chat, question } = await offered();
  const before = drive.puts.length;
  await chat.client.consent(question, { ...upload(), uploadUrl: 'https://files.example.com/upload' });
  expect(drive.puts).toHaveLength(before);
  expect(JSON.stringify((await chat.posts()).at(-1)?.card)).toMatch(/niet/);
});

test('saving that fails is told', async () => {
  const { chat, question } = await offered();
  drive.answer({ status: 500 }, { status: 500 }, { status: 500 });
  await chat.client.consent(question, upload());
  drive.answer();
  expect(JSON.stringify((await chat.posts()).at(-1)?.card)).toMatch(/opnieuw|nog een keer/);
});

test('the question of somebody else gives no file', async () => {
  const { question } = await offered();
  const stranger = harness.client(newPerson(), null);
  const before = drive.puts.length;
  await stranger.consent(question, upload());
  expect(drive.puts).toHaveLength(before);
});

test('a weighing that was stopped meanwhile gives no file', async () => {
  const { chat, question } = await offered();
  await chat.use('sharing.stop');
  const before = drive.puts.length;
  await chat.client.consent(question, upload());
  expect(drive.puts).toHaveLength(before);
  expect(JSON.stringify((await chat.posts()).at(-1)?.card)).toMatch(/niet meer/);
});
