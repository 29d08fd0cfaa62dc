import fc from 'fast-check';
import { checkCaseCode, codeKey, sameCode, type CaseCodeProblem } from '../../src/domain/case-code';

test.each([
  ['C-104', 'C-104'],
  ['c-104', 'C-104'],
  [' 2026-017 ', '2026-017'],
  ['WT-12b', 'WT-12B'],
  ['R.33', 'R.33'],
  ['TEST-1', 'TEST-1'],
  ['demo-1', 'DEMO-1'],
  ['WIJK-3', 'WIJK-3'],
  ['ROT-12', 'ROT-12'],
  ['C-2026-11', 'C-2026-11'],
  ['casus-7', 'CASUS-7'],
  ['Gezin12', 'GEZIN12'],
  ['household/4', 'HOUSEHOLD/4'],
  ['104', '104'],
  ['A1', 'A1'],
  ['120310', '120310'],
  ['12345678', '12345678'],
  ['JGD_2026/3.b', 'JGD_2026/3.B'],
  ['Ｃ-１０４', 'C-104'],
  ['C\u200B-104', 'C-104'],
  ['C‑104', 'C-104'],
  ['X-1234567890123456.7', 'X-1234567890123456.7'],
])('%s is a code', (typed, code) => {
  expect(checkCaseCode(typed)).toEqual({ ok: true, code });
});

test.each<[string, CaseCodeProblem]>([
  ['', 'code-missing'],
  [' \u200B ', 'code-missing'],
  ['Jan de Vries', 'code-looks-like-name'],
  ['Jansen', 'code-looks-like-name'],
  ['jansen', 'code-looks-like-name'],
  ['JANSEN', 'code-looks-like-name'],
  ['JANSEN-1', 'code-looks-like-name'],
  ['Jansen-1', 'code-looks-like-name'],
  ['jansen2010', 'code-looks-like-name'],
  ['J.Jansen1', 'code-looks-like-name'],
  ['deVries1', 'code-looks-like-name'],
  ['gezin Jansen 3', 'code-looks-like-name'],
  ['Müller-2', 'code-looks-like-name'],
  ['El Amrani 2', 'code-looks-like-name'],
  ['Bos1', 'code-looks-like-name'],
  ['Tim-4', 'code-looks-like-name'],
  ['Mevrouw Van der Berg en haar gezin', 'code-looks-like-name'],
  ['123456782', 'code-looks-like-bsn'],
  ['123456789', 'code-looks-like-bsn'],
  ['1234.56.782', 'code-looks-like-bsn'],
  ['123 456 782', 'code-looks-like-bsn'],
  ['C-123456782', 'code-looks-like-bsn'],
  ['１２３４５６７８２', 'code-looks-like-bsn'],
  ['10000008', 'code-looks-like-bsn'],
  ['20100312', 'code-looks-like-date'],
  ['12032010', 'code-looks-like-date'],
  ['12-03-2010', 'code-looks-like-date'],
  ['2010-03-12', 'code-looks-like-date'],
  ['12.3.2010', 'code-looks-like-date'],
  ['C-2010-03-12', 'code-looks-like-date'],
  ['12-3-10', 'code-looks-like-date'],
  ['12mrt2010', 'code-looks-like-date'],
  ['C-1045678901234567890', 'code-too-long'],
  [`C-${'1'.repeat(5000)}`, 'code-too-long'],
  ['C', 'code-format'],
  ['7', 'code-format'],
  ['demo', 'code-format'],
  ['C 104', 'code-format'],
  ['C-104!', 'code-format'],
  ['-104', 'code-format'],
  ['<b>1</b>', 'code-format'],
  ['Ü-12', 'code-format'],
])('"%s" is refused: %s', (typed, problem) => {
  expect(checkCaseCode(typed)).toEqual({ ok: false, problem });
});

test('codes are the same without regard to case', () => {
  expect(sameCode('wt-12B', ' WT-12b ')).toBe(true);
  expect(sameCode('WT-12', 'WT-12b')).toBe(false);
});

test('an accepted code stays the same when it is checked again', () => {
  const part = fc.stringMatching(/^[A-Za-z0-9._/-]{1,20}$/);
  fc.assert(
    fc.property(part, (typed) => {
      const check = checkCaseCode(typed);
      fc.pre(check.ok);
      expect(checkCaseCode(check.code)).toEqual(check);
      expect(codeKey(check.code)).toBe(check.code);
    }),
  );
});

test('whatever is typed gets an answer', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
      const check = checkCaseCode(typed);
      expect(check.ok ? check.code.length : check.problem).toBeTruthy();
    }),
  );
});

test.each([
  '0612345678',
  '06-12345678',
  '010 123 45 67',
  '+31612345678',
  '0031612345678',
  '1234AB',
  '3011 xk',
  'wie@x.nl',
])('a phone number, postcode or e-mail address is no code: %s', (code) => {
  expect(checkCaseCode(code)).toEqual({ ok: false, problem: 'code-looks-like-contact' });
});

test.each(['2026-WT', 'C-1234AB', '0104-2'])('but %s is', (code) => {
  expect(checkCaseCode(code)).toMatchObject({ ok: true });
});
