import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Surveys } from '../../application/storage';
import type { PostedCard, Survey } from '../../application/records';
import { both } from './conditions';
import { surveyAnswers, surveys } from './schema-between-meetings';
import type { Scope } from './scope';

const storedAnswers = z.record(z.string(), z.string());

export function surveysIn(scope: Scope): Surveys {
  return {
    async find(id) {
      const [row] = await scope.rows(surveys, eq(surveys.id, id));
      return row ? toSurvey(row) : null;
    },
    async lock(id) {
      const [row] = await scope.rows(surveys, eq(surveys.id, id), { lock: true });
      return row ? toSurvey(row) : null;
    },
    async openOf(caseId, kind) {
      const ofKind = both(eq(surveys.caseId, caseId), eq(surveys.kind, kind));
      const [row] = await scope.rows(surveys, both(ofKind, eq(surveys.status, 'open')));
      return row ? toSurvey(row) : null;
    },
    async ofCase(caseId, kind) {
      const ofKind = both(eq(surveys.caseId, caseId), eq(surveys.kind, kind));
      return (await scope.rows(surveys, ofKind, { orderBy: surveys.number })).map(toSurvey);
    },
    async add(survey) {
      if (!(await scope.add(surveys, toRow(survey)))) {
        throw new Error('The case has an open survey of this kind, or one with this id or number.');
      }
    },
    async save(survey) {
      await scope.change(surveys, eq(surveys.id, survey.id), toRow(survey));
    },
    async answersOf(surveyId) {
      const rows = await scope.rows(surveyAnswers, eq(surveyAnswers.surveyId, surveyId), {
        orderBy: surveyAnswers.person,
      });
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
      return (await scope.rows(surveyAnswers, eq(surveyAnswers.person, person))).length;
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
