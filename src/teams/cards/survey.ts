import { message, type Sheet } from './sheet';
import type { Writer } from './writer';
import type { SurveyClosedView } from '../../application/views/surveys';

export function surveyClosed(view: SurveyClosedView, writer: Writer): Sheet {
  const { code, survey, answered, invited } = view;
  return message({
    title: writer.text(`survey.${survey}`, { code }),
    blocks: [
      { lines: [writer.text('survey.closed'), writer.text('survey.answered', { answered, invited })] },
    ],
  });
}
