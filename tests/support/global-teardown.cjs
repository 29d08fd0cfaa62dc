const { once } = require('node:events');

module.exports = async () => {
  const helper = globalThis.postgresHelper;
  if (helper.exitCode !== null) return;
  const ended = once(helper, 'exit');
  helper.stdin.end();
  await ended;
};
