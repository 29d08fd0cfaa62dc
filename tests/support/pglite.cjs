// Also resolved to by a child process, which has no sandbox.
module.exports = globalThis.loadPGlite ? globalThis.loadPGlite() : require('@electric-sql/pglite');
