import type { ChecklistFormView } from '../../src/application/views/checklist';
import type { Problem } from '../../src/application/views/parts';
import type { MyDataView } from '../../src/application/views/my-data';
import type { SignalFormView, SignalSavedView } from '../../src/application/views/signals';
import type { View } from '../../src/application/views/view';

const caseRef = { caseId: 'case-1', code: 'C-104' };
const meeting = { startsAt: new Date('2026-11-26T09:00:00Z'), zone: 'Europe/Amsterdam' };

const form: SignalFormView = {
  kind: 'signal-form',
  ...caseRef,
  values: { items: [], where: null },
  notedBefore: false,
  smallGroup: false,
  problem: null,
};

const saved: SignalSavedView = {
  kind: 'signal-saved',
  ...caseRef,
  items: ['A5'],
  where: 'W1',
  before: [],
  countsFor: meeting.startsAt,
  smallGroup: false,
  zone: meeting.zone,
};

const checklist: ChecklistFormView = {
  kind: 'checklist-form',
  ...caseRef,
  ...meeting,
  roundId: 'round-4',
  values: {
    items: ['A5', 'W1'],
    unseen: [],
    plan: 'unknown',
    safety: 'none',
    agenda: '',
    role: 'jeugdhulp',
    organisation: 'Jeugdhulp Noord',
  },
  askProfile: false,
  answeredBefore: false,
  noted: true,
  smallGroup: false,
  problem: null,
};

/** The form as it comes back with something to mend. */
export function signalProblem(problem: Problem): SignalFormView {
  return {
    ...form,
    values:
      problem.key === 'where-missing' ? { items: ['A5', 'B2'], where: null } : { items: [], where: 'W3' },
    problem,
  };
}

export function gallerySignals(): Record<string, View> {
  return {
    'signal-form': form,
    'signal-form-noted-before': { ...form, values: { items: ['A5', 'C3'], where: null }, notedBefore: true },
    'signal-form-small-group': { ...form, smallGroup: true },
    'signal-saved': saved,
    'signal-saved-small-group': { ...saved, smallGroup: true },
    'signal-saved-next': { ...saved, items: [], where: 'W4', countsFor: null },
    'signal-saved-safety': {
      ...saved,
      items: ['A3', 'A4', 'C2'],
      where: 'W3',
      before: ['A1', 'B4', 'C3'],
    },
    'contact-offer-cancelled': { kind: 'contact-offer', ...caseRef, why: 'cancelled' },
    'contact-offer-few-answers': { kind: 'contact-offer', ...caseRef, why: 'few-answers' },
    'checklist-form-noted': checklist,
  };
}

/** What the card of somebody's own data says about their cases. */
export const nothingInCases: Pick<
  MyDataView,
  'answers' | 'waiting' | 'unansweredSignals' | 'absences' | 'surveys' | 'regisseurOf'
> = {
  answers: 0,
  waiting: { signals: 0, codes: [], closedCases: 0 },
  unansweredSignals: 0,
  absences: [],
  surveys: 0,
  regisseurOf: [],
};

export const muchInCases: typeof nothingInCases = {
  answers: 7,
  waiting: { signals: 3, codes: ['C-104', 'C-107'], closedCases: 2 },
  unansweredSignals: 2,
  absences: [
    { code: 'C-101', by: 'self' },
    { code: 'C-102', by: 'regisseur' },
    { code: 'C-103', by: 'self' },
  ],
  surveys: 2,
  regisseurOf: ['C-104'],
};
