import { unzipSync } from 'fflate';
import type { TeamsUser } from '../support/activities';
import type { Attachment } from '../support/connector';
import { Harness } from '../support/harness';
import en from '../../cards/texts/en.json';
import nl from '../../cards/texts/nl.json';
import { OneDrive } from '../teams/files/one-drive';
import { textOf } from './room';

/** The sheet for the kitchen table as a file, the way Teams does it. */
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

function questionsFor(conversation: string): Attachment[] {
  const posts = harness.connector.in(conversation).map(({ attachment }) => attachment);
  return posts.filter((one): one is Attachment => one?.contentType === CONSENT);
}

test.each([
  ['nl', nl, 'Samen in gesprek'],
  ['en', en, 'Talking together'],
] as const)('is asked for once, and saved in %s', async (language, texts, name) => {
  const reader: TeamsUser = { id: `29:1sheet-${language}`, name: 'Rik Boom', locale: language };
  const chat = harness.client(reader, null);
  const inputs = { mode: 'family', F2: 'no' };
  const sheet = await chat.invoke('reflection.submit', inputs);
  await chat.invoke('reflection.submit', inputs);
  expect(textOf(sheet.value)).toContain(texts.document.consent);
  await harness.idle();
  const [question, another] = questionsFor(chat.conversation);
  expect(another).toBeUndefined();
  expect(question?.name).toBe(`${name}.docx`);
  await chat.consent(question ?? null, {
    contentUrl: `${drive.url}/shared/${language}.docx`,
    name: `${name}.docx`,
    uploadUrl: `${drive.url}/upload/${language}`,
    uniqueId: 'file-1',
    fileType: 'docx',
  });
  const document = unzipSync(new Uint8Array(drive.puts.at(-1)?.bytes ?? []))['word/document.xml'];
  const words = Buffer.from(document ?? []).toString();
  for (const line of Object.values(texts.reflection.sheet.questions)) expect(words).toContain(line);
  expect(words).not.toContain(reader.name);
});
