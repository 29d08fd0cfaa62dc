const { buildIfNeeded } = require('../../../scripts/build-if-needed.cjs');

/** The browser tests run what people run: the built bot. */
module.exports = () => buildIfNeeded();
