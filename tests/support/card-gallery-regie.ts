import { PROMPTS } from '../../src/domain/preparation';
import { SETUP_CONDITIONS } from '../../src/domain/setup-conditions';
import type { AgreementLine } from '../../src/application/views/agreements';
import type { CaseRef, MeetingMoment } from '../../src/application/views/parts';
import type { View } from '../../src/application/views/view';

const members = [
  { id: '29:anna', name: 'Anna de Wit' },
  { id: '29:chris', name: 'Chris van den Berg-Oosterhuis' },
];

const agreement: AgreementLine = {
  agreementId: 'agreement-1',
  what: 'school bellen over de rooster*wijziging*',
  organisation: 'Jeugdhulp Noord',
  due: '2026-12-04',
  status: 'open',
  overdue: false,
  reminder: null,
  manager: null,
  past: [],
  madeAt: new Date('2026-11-12T09:00:00Z'),
  settledAt: null,
};

/** What only the regisseur gets, and how a case gets one. */
export function galleryRegie(
  at: CaseRef & MeetingMoment & { readonly roundId: string },
): Record<string, View> {
  const { caseId, code, startsAt, zone, roundId } = at;
  const ref = { caseId, code };
  const conditions = {
    kind: 'conditions-form',
    ...ref,
    values: { K1: 'unknown', K2: 'unknown', K3: 'unknown', D9: 'unknown', X1: 'unknown' },
    answeredBefore: false,
    problem: null,
  } as const satisfies View;
  const form = {
    kind: 'handover-form',
    ...ref,
    members,
    regisseur: 'Bram Yilmaz',
    problem: null,
  } as const satisfies View;
  const changed = {
    kind: 'regisseur-changed',
    ...ref,
    name: 'Anna de Wit',
    reached: true,
    planned: true,
  } as const satisfies View;
  const card = {
    kind: 'handover-card',
    ...ref,
    agreements: [
      { ...agreement, due: '2026-11-20', overdue: true, what: 'huisbezoek samen voorbereiden' },
      agreement,
      { ...agreement, due: '2026-11-10', status: 'broken', organisation: 'Schuldhulp Oost' },
    ],
    moreAgreements: 2,
    advice: { level: 'reminder', on: '2026-11-12' },
    decision: { level: 'discuss', on: '2026-11-13' },
    next: startsAt,
    zone,
    today: '2026-11-23',
    roundId,
  } as const satisfies View;
  return {
    preparation: { kind: 'preparation', ...ref, startsAt, zone, prompts: ['V1', 'R1'] },
    ...Object.fromEntries(
      [0, 3, 6, 9, 12, 15, 18].map((first) => [
        `preparation-${first + 1}`,
        { kind: 'preparation', ...ref, startsAt, zone, prompts: PROMPTS.slice(first, first + 3) },
      ]),
    ),
    'conditions-form': conditions,
    'conditions-form-again': {
      ...conditions,
      values: { K1: 'yes', K2: 'partly', K3: 'no', D9: 'unknown', X1: 'yes' },
      answeredBefore: true,
    },
    'conditions-form-problem': { ...conditions, problem: { key: 'choice-invalid' } },
    'conditions-saved': { kind: 'conditions-saved', ...ref, open: SETUP_CONDITIONS },
    'conditions-all-there': { kind: 'conditions-saved', ...ref, open: [] },
    'handover-form': form,
    'handover-form-nobody-yet': { ...form, regisseur: null },
    'handover-form-nobody-else': { ...form, members: [] },
    'handover-form-problem': { ...form, problem: { key: 'handover-unknown' } },
    'handover-done': { kind: 'handover-done', ...ref, name: 'Anna de Wit', self: false, changed: true },
    'handover-done-self': { kind: 'handover-done', ...ref, name: 'Anna de Wit', self: true, changed: true },
    'handover-unchanged': { kind: 'handover-done', ...ref, name: 'Anna de Wit', self: true, changed: false },
    'handover-card': card,
    'handover-card-one-more': { ...card, moreAgreements: 1 },
    'handover-card-new-case': {
      ...card,
      agreements: [],
      moreAgreements: 0,
      advice: null,
      decision: null,
      next: null,
      roundId: null,
    },
    'regisseur-changed': changed,
    'regisseur-changed-not-reached': { ...changed, reached: false, planned: false },
    'regisseur-wanted': { kind: 'regisseur-wanted', ...ref },
    'choose-case-handover': {
      kind: 'choose-case',
      command: 'handover',
      cases: [ref, { caseId: 'case-2', code: 'C-105' }],
      date: null,
      time: null,
    },
  };
}
