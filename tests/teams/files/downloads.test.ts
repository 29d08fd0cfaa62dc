import { createDownloads } from '../../../src/teams/files/downloads';

const MINUTE = 60_000;

function store() {
  let now = Date.parse('2026-01-05T08:00:00Z');
  const downloads = createDownloads({ now: () => new Date(now) });
  return { downloads, pass: (ms: number) => (now += ms) };
}

const file = (name: string, reference = 'weighing-1') => ({
  name,
  bytes: new TextEncoder().encode(name),
  reference,
});

test('a token finds its file again and again, for ten minutes', () => {
  const { downloads, pass } = store();
  const token = downloads.put(file('a.docx'));
  expect(downloads.find(token)).toMatchObject(file('a.docx'));
  pass(10 * MINUTE - 1);
  expect(downloads.find(token)).toMatchObject(file('a.docx'));
  pass(1);
  expect(downloads.find(token)).toBeNull();
});

test('what has expired is gone, also when the clock is set back', () => {
  const { downloads, pass } = store();
  const [found, other] = [downloads.put(file('a.docx')), downloads.put(file('b.docx'))];
  pass(10 * MINUTE);
  downloads.find(found);
  pass(-10 * MINUTE);
  expect(downloads.find(other)).toBeNull();
});

test('fifty at once: the oldest goes', () => {
  const { downloads, pass } = store();
  const tokens = Array.from({ length: 50 }, (_, index) => {
    pass(1);
    return downloads.put(file(`${index}.docx`));
  });
  expect(tokens.map((token) => downloads.find(token))).not.toContain(null);
  const latest = downloads.put(file('50.docx'));
  expect(downloads.find(tokens[0]!)).toBeNull();
  expect([...tokens.slice(1), latest].map((token) => downloads.find(token))).not.toContain(null);
});

test('what it was about is forgotten, and nothing else', () => {
  const { downloads } = store();
  const gone = downloads.put(file('a.docx'));
  const kept = downloads.put(file('b.docx', 'weighing-2'));
  downloads.forget('weighing-1');
  expect(downloads.find(gone)).toBeNull();
  expect(downloads.find(kept)).not.toBeNull();
});

test('nobody guesses a token', () => {
  const { downloads } = store();
  const tokens = Array.from({ length: 200 }, () => downloads.put(file('a.docx')));
  expect(new Set(tokens).size).toBe(200);
  for (const token of tokens) {
    expect(token).toMatch(/^[\w-]+$/);
    expect(Buffer.from(token, 'base64url').length * 8).toBeGreaterThanOrEqual(128);
  }
});

test.each(['', 'x', '__proto__', 'constructor'])('%j finds nothing', (token) => {
  expect(store().downloads.find(token)).toBeNull();
});
