import { button } from './button';
import { emergencyLines } from './confirmation';
import { message, type Block, type Sheet } from './sheet';
import type { Writer } from './writer';
import type { ContactOfferView, SignalSavedView } from '../../application/views/signals';
import type { ItemId } from '../../domain/checklist';
import { concernsSafety } from '../../domain/signals';

/** What somebody noted, read back to them alone. */
export function signalSaved(view: SignalSavedView, writer: Writer): Sheet {
  const { caseId, code } = view;
  const { language } = writer;
  return message({
    title: writer.text('signal.saved-title'),
    subtitle: writer.text('common.case', { code }),
    blocks: [
      ...safety(view, writer),
      ...noted(view, writer),
      { lines: [whenItCounts(view, writer), whoMayKnow(view, writer)] },
      ...privateAdvice(view, writer),
    ],
    actions: [
      button('signal.submit', writer.plain('signal.another'), { caseId, language }, { inputs: false }),
    ],
  });
}

/** To the regisseur alone: a question, with the answer in one tap. */
export function contactOffer({ caseId, code, why }: ContactOfferView, writer: Writer): Sheet {
  const ids = { caseId, language: writer.language };
  return message({
    title: writer.text('contact-offer.title', { code }),
    blocks: [
      {
        lines: [
          writer.text(`contact-offer.${why}`),
          writer.text('contact-offer.explain'),
          writer.text('contact-offer.optional'),
        ],
      },
    ],
    actions: [
      button(
        'signal.submit',
        writer.plain('contact-offer.note'),
        { ...ids, where: 'W4' },
        { style: 'positive' },
      ),
      button('signal.submit', writer.plain('contact-offer.form'), ids),
    ],
  });
}

/** Noticing something about safety may be more than can wait for a checklist. */
function safety({ items }: SignalSavedView, writer: Writer): Block[] {
  if (!concernsSafety(items)) return [];
  return [{ style: 'attention', lines: [writer.text('signal.safety'), ...emergencyLines(writer)] }];
}

function noted({ items, where, before }: SignalSavedView, writer: Writer): Block[] {
  const wording = (item: ItemId) => writer.text(`checklist.items.${item}`);
  return [
    {
      heading: writer.text('signal.noted'),
      lines: [
        ...items.map(wording),
        // Contact that stays out is what was noticed, and no place.
        where === 'W4'
          ? wording(where)
          : writer.text('signal.noted-where', { where: writer.plain(`checklist.items.${where}`) }),
      ],
    },
    ...(before.length === 0
      ? []
      : [{ heading: writer.text('signal.noted-earlier'), lines: before.map(wording) }]),
  ];
}

function whenItCounts({ countsFor, zone }: SignalSavedView, writer: Writer): string {
  return countsFor === null
    ? writer.text('signal.counts-next')
    : writer.text('signal.counts-now', { moment: writer.moment(countsFor, zone) });
}

/** Among few somebody may guess, whatever we leave out. */
function whoMayKnow({ smallGroup }: SignalSavedView, writer: Writer): string {
  return writer.text(smallGroup ? 'signal.totals-small-group' : 'signal.totals');
}

/** As after a checklist: what to do with what only they can see. */
function privateAdvice({ items, before }: SignalSavedView, writer: Writer): Block[] {
  const own = (['C2', 'C3'] as const).filter((item) => items.includes(item) || before.includes(item));
  if (own.length === 0) return [];
  return [
    {
      style: 'emphasis',
      heading: writer.text('confirmation.advice-title'),
      lines: [
        ...own.map((item) => writer.text(`confirmation.advice.${item}`)),
        writer.text('confirmation.advice-private'),
      ],
    },
  ];
}
