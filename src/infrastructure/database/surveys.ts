import { z } from 'zod';
import type { Surveys } from '../../application/storage';
import type { PostedCard, Survey } from '../../application/records';
import { surveyAnswers, surveys } from './schema-between-meetings';
import type { Scope } from './scope';

const storedAnswers = z.record(z.string(), z.string());

export function surveysIn(scope: Scope): Surveys {
  return {
    async find(id) {
      const [row] = await scope.rows(surveys, { id });
      return row ? toSurvey(row) : null;
    },
    async lock(id) {
      const [row] = await scope.rows(surveys, { id }, { lock: true });
      return row ? toSurvey(row) : null;
    },
    async openOf(caseId, kind) {
      const [row] = await scope.rows(surveys, { caseId, kind, status: 'open' });
      return row ? toSurvey(row) : null;
    },
    async ofCase(caseId, kind) {
      const rows = await scope.rows(surveys, { caseId, kind }, { orderBy: surveys.number });
      return rows.map(toSurvey);
    },
    async add(survey) {
      if (!(await scope.add(surveys, toRow(survey)))) {
        throw new Error('The case has an open survey of this kind, or one with this id or number.');
      }
    },
    async save(survey) {
      await scope.change(surveys, { id: survey.id }, toRow(survey));
    },
    async answersOf(surveyId) {
      const rows = await scope.rows(surveyAnswers, { surveyId }, { orderBy: surveyAnswers.person });
      return rows.map(({ person, answers, shown }) => ({
        person,
        answers: storedAnswers.parse(answers),
        shown: storedAnswers.nullable().parse(shown),
      }));
    },
    async saveAnswers(surveyId, answers) {
      const rows = answers.map((answer) => ({ surveyId, ...answer }));
      await scope.put(surveyAnswers, [surveyAnswers.surveyId, surveyAnswers.person], rows);
    },
    async answeredBy(person) {
      return (await scope.rows(surveyAnswers, { person })).length;
    },
  };
}

function toSurvey(row: typeof surveys.$inferSelect): Survey {
  const { id, caseId, kind, number, openedAt, status, invited } = row;
  return {
    id,
    caseId,
    kind,
    number,
    openedAt,
    status,
    invited,
    card: posted(row.cardConversation, row.cardActivity),
    result: posted(row.resultConversation, row.resultActivity),
  };
}

function posted(conversation: string | null, activity: string | null): PostedCard | null {
  return conversation === null || activity === null ? null : { conversation, activity };
}

function toRow({ card, result, ...rest }: Survey) {
  return {
    ...rest,
    cardConversation: card?.conversation ?? null,
    cardActivity: card?.activity ?? null,
    resultConversation: result?.conversation ?? null,
    resultActivity: result?.activity ?? null,
  };
}
