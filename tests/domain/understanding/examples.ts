import { CARDS_FOLDER } from '../../../src/content/read-json';
import { loadExamples } from '../../../src/content/understanding';
import { createUnderstanding } from '../../../src/domain/understanding/understanding';

/** The understanding that ships, learned from cards/. */
export const learn = () => createUnderstanding(loadExamples(CARDS_FOLDER));
