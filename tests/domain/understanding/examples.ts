import { CARDS_FOLDER } from '../../../src/content/read-json';
import { loadExamples } from '../../../src/content/understanding';
import { loadUnderstanding } from '../../../src/infrastructure/understanding';

/** The understanding that ships, learned from cards/; kept between tests, as it is between starts. */
export const learn = () => loadUnderstanding(loadExamples(CARDS_FOLDER));
