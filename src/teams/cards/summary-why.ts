import { factText, sharedFactText, type PersistentFact } from './summary-facts';
import type { Values, Writer } from './writer';
import type { SummaryView } from '../../application/views/round';
import type { ChannelFact, ChannelRule, RuleId } from '../../domain/advice';
import type { ItemId } from '../../domain/checklist';

/** A summary, and the day its checklist went out: dates of that year stand without it. */
type Reasons = Pick<SummaryView, 'summary' | 'sentOn'>;

/** Every rule that held, the facts it rests on, and the sources behind it. */
export function whyData(view: Reasons, writer: Writer) {
  const { why, itemsNamed } = view.summary;
  const rules = why.map((fired) => ruleData(fired, writer, itemsNamed));
  const facts = factsOnce(view, new Set(rules.map(({ rule }) => rule)), writer);
  return {
    title: writer.plain('summary.why'),
    ownRule: writer.text('why.own-rule'),
    rules: rules.map((rule, index) => ({ ...rule, facts: facts[index] ?? [] })),
  };
}

function ruleData({ rule, sources }: ChannelRule, writer: Writer, itemsNamed: boolean) {
  const params = { sources: sources.join(', ') };
  const veiled = !itemsNamed && TELLING.has(rule);
  return {
    rule: veiled ? writer.text('why.rule-unnamed') : writer.text(`why.rules.${rule}`),
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

/**
 * For each rule the facts that were not said before, each below the first rule that rests on it: many rules rest on the
 * same ones. None are left where all were said, also where the rule's own line says them.
 * @param ruleLines what the rules themselves say
 */
function factsOnce({ summary, sentOn }: Reasons, ruleLines: ReadonlySet<string>, writer: Writer): string[][] {
  const said = new Set(ruleLines);
  const isNew = (fact: ChannelFact, line = factText(fact, writer, sentOn)): boolean => {
    // Two agreements of one organisation may read the same; they remain two.
    const key = 'agreement' in fact ? `${line} ${fact.agreement}` : line;
    const known = said.has(key);
    said.add(key);
    return !known;
  };
  const say = ({ fact, line }: Said): string => {
    if (fact.kind !== 'persistent-organisations') return line;
    // How long the item comes back is said along with it, and then not again below a later rule.
    const run = runOf(fact.item, summary.why);
    return run !== undefined && isNew(run) ? sharedFactText(fact, run, writer, sentOn) : line;
  };
  return summary.why.map(({ facts }) =>
    facts
      .map((fact) => ({ fact, line: factText(fact, writer, sentOn) }))
      .filter(({ fact, line }) => isNew(fact, line))
      .map(say),
  );
}

interface Said {
  readonly fact: ChannelFact;
  readonly line: string;
}

function runOf(item: ItemId, rules: readonly ChannelRule[]): PersistentFact | undefined {
  return rules
    .flatMap(({ facts }) => facts)
    .find((fact): fact is PersistentFact => fact.kind === 'persistent' && fact.item === item);
}
