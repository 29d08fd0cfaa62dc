// @ts-check

const ITEMS = "array['A1','A2','A4','A5','A7','B1','B2','B3','B4','B5']";
const SIGNAL = (/** @type {string} */ number) =>
  `jsonb_build_object('item', (${ITEMS})[1 + (${number}) % 10], 'on', '2026-01-12')`;

/**
 * Fills the tables with `generate_series`: hundreds of thousands of rows in seconds.
 * @param {import('./seed.cjs').Plan} plan
 * @param {readonly { tenant: string, text: string }[]} sealed a text of each tenant, encrypted
 * @returns {string[]}
 */
function statementsOf(plan, sealed) {
  return [...places(plan, sealed), ...rounds(plan), ...betweenMeetings(plan), ...next(plan)];
}

/**
 * @param {import('./seed.cjs').Plan} plan
 * @param {readonly { tenant: string, text: string }[]} sealed
 */
function places({ tenants, cases, casesEach, people, directed, serviceUrl }, sealed) {
  const texts = sealed.map(({ tenant, text }) => `('${tenant}', '${text}')`).join(', ');
  return [
    `create temp table seeded as
       select n, tenant, sealed, c, '19:' || tenant || '-' || c || '@thread.tacv2' as channel, ${id("'case-' || n")} as case_id
       from generate_series(1, ${cases}) as n
       cross join lateral (select lpad(((n - 1) % ${tenants} + 1)::text, 12, '0') as t) as one
       join (values ${texts}) as texts (tenant, sealed) on right(tenant, 12) = t
       cross join lateral (select ((n - 1) / ${tenants}) / ${casesEach} + 1 as c) as two`,
    'analyze seeded',
    `insert into channels (tenant, id, threads, service_url, bot_id, bot_name, language, zone, status)
       select distinct tenant, channel, true, '${serviceUrl}', '28:overlegmaat', 'Overlegmaat', 'nl', 'Europe/Amsterdam', 'active'
       from seeded`,
    `insert into people (tenant, id, language, locale, role, organisation)
       select distinct tenant, ${person('p')}, null, 'nl', sealed, sealed from seeded, generate_series(1, ${people}) as p`,
    `insert into cases (tenant, id, channel, code, regisseur, lead, status)
       select tenant, case_id, channel, 'C-' || n, ${directed ? person('1') : 'null'},
         '{"leadDays":2,"reminderDays":1,"summaryMinutes":60}', 'open' from seeded order by n`,
  ];
}

/**
 * Two weeks lie between two rounds; the meeting of the last one is in two days.
 * @param {import('./seed.cjs').Plan} plan
 */
function rounds({ rounds: count, people, answered }) {
  if (count === 0) return [];
  const each = `from seeded, generate_series(1, ${count}) as r`;
  const startsAt = `date_trunc('hour', now()) + interval '2 days' - interval '14 days' * (${count} - r)`;
  const content = `jsonb_build_object('signals', jsonb_build_array(${SIGNAL('n + p')}, ${SIGNAL('n + p * 3 + 1')}),
    'unseen', '[]'::jsonb, 'plan', 'no', 'safety', 'none', 'agenda', sealed)`;
  const has = `(r < ${count} or p <= ${answered})`;
  return [
    `insert into meetings (tenant, id, case_id, series, starts_at, slot_date, slot_time, repeat, checklist_at, reminder_at,
         summary_at, status)
       select tenant, ${id("'meeting-' || n || '-' || r")}, case_id, ${id("'series-' || n")}, at, at::date::text, '10:00',
         '2w', at - interval '3 days', at - interval '1 day', at - interval '1 hour',
         case when r < ${count} then 'begun' else 'planned' end
       ${each} cross join lateral (select ${startsAt} as at) as moment order by r, n`,
    `insert into rounds (tenant, id, case_id, meeting_id, number, sent_at, closes_at, status, card, summary_conversation,
         summary_activity, advised, tips)
       select tenant, ${id("'round-' || n || '-' || r")}, case_id, ${id("'meeting-' || n || '-' || r")}, r,
         at - interval '3 days', at, case when r < ${count} then 'closed' else 'open' end, '1700000001000000',
         case when r < ${count} then channel end, case when r < ${count} then '1700000002000000' end,
         case when r < ${count} then 'discuss' end, '["T1","K2"]'
       ${each} cross join lateral (select ${startsAt} as at) as moment order by r, n`,
    `insert into participants (tenant, round_id, person, organisation, invited, content, shown, answered_at)
       select tenant, ${id("'round-' || n || '-' || r")}, ${person('p')}, sealed, true,
         case when ${has} then content end, case when r < ${count} then content end,
         case when ${has} then ${startsAt} - interval '1 day' end
       ${each}, generate_series(1, ${people}) as p cross join lateral (select ${content} as content) as one
       order by r, n, p`,
  ];
}

/** @param {import('./seed.cjs').Plan} plan */
function betweenMeetings({ rounds: count }) {
  if (count === 0) return [];
  return [
    `insert into agreements (tenant, id, case_id, what, organisation, due, status, past, made_at)
       select tenant, ${id("'agreement-' || n || '-' || k")}, case_id, sealed, sealed, (now()::date + k)::text,
         case when k = 1 then 'kept' else 'open' end, '[]', now() - interval '30 days'
       from seeded, generate_series(1, 3) as k order by n, k`,
    `insert into decisions (tenant, id, case_id, round_id, advised, level, why, decided_at)
       select tenant, ${id("'decision-' || n || '-' || r")}, case_id, ${id("'round-' || n || '-' || r")}, 'discuss',
         'discuss', sealed, now() - interval '14 days'
       from seeded, generate_series(1, ${count - 1}) as r order by r, n`,
    `insert into jobs (tenant, job, planned, due_at)
       select tenant, jsonb_build_object('kind', 'meeting-step', 'step', step, 'meetingId',
         ${id(`'meeting-' || n || '-${count}'`)}, 'at', now() + interval '1 day'), true, now() + interval '1 day'
       from seeded, unnest(array['reminder', 'summary', 'start']) as step order by n`,
  ];
}

/**
 * A meeting in three days, of which nothing went out yet.
 * @param {import('./seed.cjs').Plan} plan
 */
function next({ dueAt, dueNow = 0 }) {
  if (dueAt === null) return [];
  const due = `(case when n <= ${dueNow} then date_trunc('second', now()) else timestamptz '${dueAt}' end)`;
  const startsAt = `timestamptz '${dueAt}' + interval '3 days'`;
  return [
    `insert into meetings (tenant, id, case_id, series, starts_at, slot_date, slot_time, repeat, checklist_at, status)
       select tenant, ${id("'next-' || n")}, case_id, ${id("'series-' || n")}, ${startsAt}, (${startsAt})::date::text, '10:00',
         'none', ${due}, 'planned' from seeded order by n`,
    `insert into jobs (tenant, job, planned, due_at)
       select tenant, jsonb_build_object('kind', 'meeting-step', 'step', 'checklist', 'meetingId', ${id("'next-' || n")},
         'at', to_char(${due} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), true, ${due} from seeded order by n`,
  ];
}

/**
 * As `idOf` in names.cjs.
 * @param {string} what SQL
 */
function id(what) {
  return `md5(${what})::uuid::text`;
}

/** @param {string} number SQL */
function person(number) {
  return `'29:' || tenant || ':' || c || '-' || ${number}`;
}

module.exports = { statementsOf };
