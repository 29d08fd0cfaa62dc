import { noteDate } from '../../src/domain/note-date';
import { createCalendar } from '../../src/infrastructure/calendar';

const TODAY = '2026-11-23';
const calendar = createCalendar();

test.each([
  ['nothing', undefined, '2026-12-07', null],
  ['an empty input', '', '2026-12-07', null],
  ['today', '2026-11-23', '2026-11-23', null],
  ['as people write it', '1-12-2026', '2026-12-01', null],
  ['a year from now', '2027-11-23', '2027-11-23', null],
  ['yesterday', '2026-11-22', '2026-12-07', 'review-past'],
  ['a day later than a year from now', '2027-11-24', '2026-12-07', 'note-too-far'],
  ['a day that does not exist', '2026-11-31', '2026-12-07', 'date-invalid'],
  ['words', 'snel', '2026-12-07', 'date-invalid'],
])('%s', (_name, typed, by, problem) => {
  expect(noteDate(typed, TODAY, calendar)).toEqual({ by, problem });
});
