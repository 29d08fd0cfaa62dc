import type { Writer } from './writer';
import type { ChannelFact } from '../../domain/advice';
import type { ItemId, Theme } from '../../domain/checklist';
import type { LocalDate } from '../../domain/time';

export type PersistentFact = Extract<ChannelFact, { readonly kind: 'persistent' }>;
type SharedFact = Extract<ChannelFact, { readonly kind: 'persistent-organisations' }>;

/** Two facts about one item as one sentence: how long it comes back, and from how many organisations. */
export function sharedFactText(
  shared: SharedFact,
  run: PersistentFact,
  writer: Writer,
  near: LocalDate,
): string {
  const throughout = shared.rounds === run.rounds;
  return writer.text(`why.facts.persistent-shared${throughout ? '-throughout' : ''}`, {
    item: writer.plain(`checklist.items.${shared.item}`),
    rounds: run.rounds,
    since: writer.day(run.since, near),
    shared: shared.rounds,
    organisations: shared.organisations,
  });
}

/** A fact as one sentence. */
export function factText(fact: ChannelFact, writer: Writer, near: LocalDate): string {
  const text = (params = {}) => writer.text(`why.facts.${fact.kind}`, params);
  const item = (id: ItemId) => writer.plain(`checklist.items.${id}`);
  const theme = (id: Theme) => writer.plain(`themes.${id}`);
  switch (fact.kind) {
    case 'acute':
    case 'concern':
    case 'no-regisseur':
    case 'plan-stagnates':
      return text();
    case 'agreement-broken':
      return text({ organisation: fact.organisation, due: writer.day(fact.due, near) });
    case 'reminder-passed':
    case 'manager-passed':
      return text({ organisation: fact.organisation, deadline: writer.day(fact.deadline, near) });
    case 'persistent':
      return text({ item: item(fact.item), rounds: fact.rounds, since: writer.day(fact.since, near) });
    case 'persistent-organisations':
      return text({ item: item(fact.item), rounds: fact.rounds, organisations: fact.organisations });
    case 'signal':
      return text({ item: item(fact.item) });
    case 'unknown':
      return text({ item: item(fact.item), unknown: fact.unknown, respondents: fact.respondents });
    case 'divided':
      return text({ item: item(fact.item), signal: fact.signal, noSignal: fact.noSignal });
    case 'response': {
      const { answered, invited } = fact;
      const key = fact.counts ? 'response-counts' : 'response-too-few';
      return writer.text(`why.facts.${key}`, { answered, invited });
    }
    case 'theme-signal':
    case 'theme-unknown':
      return text({ theme: theme(fact.theme) });
    case 'theme-persistent':
      return text({ theme: theme(fact.theme), since: writer.day(fact.since, near) });
    case 'contact':
      return writer.text(fact.before ? 'why.facts.contact-before' : 'why.facts.contact-now');
  }
}
