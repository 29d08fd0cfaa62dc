// As pglite.cjs: loaded outside jest's sandbox, which has no `import()`.
module.exports = globalThis.loadPGliteNodePostgres();
