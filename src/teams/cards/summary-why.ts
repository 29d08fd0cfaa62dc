import type { Values, Writer } from './writer';
import type { SummaryView } from '../../application/views/round';
import type { ChannelFact, ChannelRule, RuleId } from '../../domain/advice';
import type { ItemId, Theme } from '../../domain/checklist';
import type { LocalDate } from '../../domain/time';

/** Every rule that held, the facts it rests on, and the sources behind it. */
export function whyData({ summary, sentOn }: SummaryView, writer: Writer) {
  return {
    title: writer.plain('summary.why'),
    ownRule: writer.text('why.own-rule'),
    rules: summary.why.map((rule) => ruleData(rule, writer, sentOn, summary.itemsNamed)),
  };
}

function ruleData(fired: ChannelRule, writer: Writer, near: LocalDate, itemsNamed: boolean) {
  const { rule, level, facts, sources } = fired;
  const params = { level: writer.plain(`levels.${level}`), sources: sources.join(', ') };
  const veiled = !itemsNamed && TELLING.has(rule);
  return {
    rule: veiled ? writer.text('why.rule-unnamed') : writer.text(`why.rules.${rule}`),
    facts: facts.map((fact) => factText(fact, writer, near)),
    footer: footer(veiled ? rule.charAt(0) : rule, params, writer),
  };
}

/** Rules that say by themselves what kind of item was ticked: in a small group only their level may show. */
const TELLING: ReadonlySet<RuleId> = new Set<RuleId>(['1c', '2b', '2c', '3b']);

/** The lift by concern is no row of the table, so it has no number. */
function footer(rule: string, params: Values, writer: Writer): string {
  return rule === 'concern'
    ? writer.text('why.footer-concern', params)
    : writer.text('why.footer', { ...params, rule });
}

function factText(fact: ChannelFact, writer: Writer, near: LocalDate): string {
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
