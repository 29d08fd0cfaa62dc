const { createInterface } = require('node:readline');
const { join } = require('node:path');
const { buildIfNeeded } = require('./build-if-needed.cjs');

/** Reads one utterance a line, and writes what the bot makes of it: `label<TAB>confidence` a line. */
async function main() {
  buildIfNeeded({ quiet: true });
  const dist = join(__dirname, '..', 'dist');
  const { CARDS_FOLDER } = require(join(dist, 'content', 'read-json.js'));
  const { loadExamples } = require(join(dist, 'content', 'understanding.js'));
  const { loadUnderstanding } = require(join(dist, 'infrastructure', 'understanding.js'));
  const { readMessage } = require(join(dist, 'domain', 'read-message.js'));
  const { parseCommand } = require(join(dist, 'domain', 'commands.js'));
  const { isCommandLabel } = require(join(dist, 'domain', 'command-words.js'));
  const understanding = loadUnderstanding(loadExamples(CARDS_FOLDER));

  function labelled(line) {
    const { label, confidence } = understanding.understand(line);
    const reading = readMessage(line, understanding);
    if (reading.kind !== 'command') return { label, confidence };
    const command = reading.command.label;
    // A command that is only matched, never understood, is none of the labels.
    return {
      label: isCommandLabel(command) ? command : 'none',
      confidence: parseCommand(line) ? 1 : confidence,
    };
  }

  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const { label, confidence } = labelled(line);
    const written = process.stdout.write(`${label}\t${confidence.toFixed(3)}\n`);
    if (!written) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}

process.stdout.on('error', (error) => {
  // Whoever reads us has seen enough, as `head` does.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
