import { typedLanguage } from '../../src/domain/typed-language';

describe('the language of a sentence', () => {
  test.each([
    ['mag ik de school bellen over dit gezin', 'nl'],
    ['Can I tell the school about this family?', 'en'],
    ['kan ik even checken of iedereen de checklist heeft gedaan', 'nl'],
    ['who has not filled it in yet', 'en'],
    ['ik wil graag een update van het team, maar niet nu', 'nl'],
    ['please schedule the MDO', 'en'],
  ])('%s', (text, language) => {
    expect(typedLanguage(text)).toBe(language);
  });

  test.each(['', 'checklist', 'C-104', '!!!', '112', 'school team'])('"%s" does not tell', (text) => {
    expect(typedLanguage(text)).toBeNull();
  });
});
