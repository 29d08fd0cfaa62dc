const { join } = require('node:path');

/** The last step of a build: learns from the examples in cards/understanding, so that no start has to. */
const dist = join(__dirname, '..', 'dist');
const { CARDS_FOLDER } = require(join(dist, 'content', 'read-json.js'));
const { loadExamples } = require(join(dist, 'content', 'understanding.js'));
const { loadUnderstanding } = require(join(dist, 'infrastructure', 'understanding.js'));

loadUnderstanding(loadExamples(CARDS_FOLDER));
