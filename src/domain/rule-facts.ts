import type { Fact } from './advice';
import type { Barrier } from './barriers';
import type { Agreement } from './facts';
import type { Situation } from './situation';

/** Where a kind of fact comes from. Items are one source, S0: naming the item here would name it to the channel too. */
export const SOURCE_OF: Readonly<Record<Fact['kind'], string>> = {
  acute: 'D4',
  concern: 'D4',
  'agreement-broken': 'E2',
  'reminder-passed': 'E3',
  'manager-passed': 'E4',
  'plan-stagnates': 'E1',
  persistent: 'S0',
  'persistent-organisations': 'S0',
  signal: 'S0',
  unknown: 'S0',
  divided: 'S0',
  'no-regisseur': 'R1',
  response: 'S0',
};

export function responseFact({ response, counts }: Situation): Fact {
  return { kind: 'response', ...response, counts };
}

export function planFact({ plan: { yes, answered, regisseur } }: Situation): Fact {
  return { kind: 'plan-stagnates', yes, answered, regisseur };
}

export function brokenFact({ id, organisation, due }: Agreement): Fact {
  return { kind: 'agreement-broken', agreement: id, organisation, due };
}

export function brokenAfterReminderFacts(agreement: Agreement): Fact[] {
  const { id, organisation, reminder } = agreement;
  return [
    brokenFact(agreement),
    ...(reminder === null
      ? []
      : [{ kind: 'reminder-passed', agreement: id, organisation, deadline: reminder.deadline } as const]),
  ];
}

export function managerFact({ id, organisation, manager }: Agreement): Fact[] {
  return manager === null
    ? []
    : [{ kind: 'manager-passed', agreement: id, organisation, deadline: manager.deadline }];
}

export function signalFact({ item }: Barrier): Fact[] {
  return [{ kind: 'signal', item }];
}

export function persistentFact({ item, since, run }: Barrier): Fact[] {
  return since === null ? [] : [{ kind: 'persistent', item, since, rounds: run }];
}

export function dividedFact({ item, signal, noSignal }: Barrier): Fact {
  return { kind: 'divided', item, signal, noSignal };
}

export function unknownFact({ item, signal, noSignal, unknown }: Barrier): Fact {
  return { kind: 'unknown', item, unknown, respondents: signal + noSignal + unknown };
}
