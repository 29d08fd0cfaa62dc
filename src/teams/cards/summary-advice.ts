import { emergencyLines } from './confirmation';
import type { BlockStyle } from './sheet';
import type { Writer } from './writer';
import type { SummaryView } from '../../application/views/round';
import type { Addressee } from '../../domain/advice';
import type { Level } from '../../domain/facts';

const BANNER_STYLES: Readonly<Record<Level, BlockStyle>> = {
  none: 'good',
  insufficient: 'emphasis',
  discuss: 'accent',
  reminder: 'warning',
  manager: 'attention',
  'process-manager': 'attention',
  acute: 'attention',
};

/** The advice: its label, one sentence for each addressee, and what must not be missed. */
export function bannerData(
  { level, summary: { advice, why } }: Pick<SummaryView, 'level' | 'summary'>,
  writer: Writer,
) {
  // Also where the ladder goes no higher: the reporting code counts at every level.
  const concern = advice.liftedByConcern || why.some(({ rule }) => rule === 'concern');
  const escalates = level === 'manager' || level === 'process-manager';
  return {
    style: BANNER_STYLES[level],
    label: writer.text(`levels.${level}`),
    lines: [
      ...(level === 'insufficient'
        ? [writer.text('summary.sentence.insufficient')]
        : advice.addressees.map((addressee) => addresseeSentence(addressee, writer))),
      ...(level === 'acute' ? emergencyLines(writer) : []),
      ...(advice.anyoneMayAsk ? [writer.text('summary.anyone-may-ask')] : []),
      ...(concern ? [writer.text('summary.concern')] : []),
      ...(escalates ? [writer.text('summary.decide')] : []),
    ],
  };
}

function addresseeSentence(addressee: Addressee, writer: Writer): string {
  if (addressee.kind !== 'managers') return writer.text(`summary.sentence.${addressee.kind}`);
  if (addressee.of === 'where-people-change') return writer.text('summary.sentence.where-people-change');
  if (addressee.organisations.length === 0) return writer.text('summary.sentence.all-involved-unnamed');
  return writer.text(`summary.sentence.${addressee.of}`, {
    organisations: addressee.organisations,
  });
}
