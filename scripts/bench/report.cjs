// @ts-check

/** @typedef {{ text: string, met?: boolean }} Cell `met`: whether it reaches the aim of its row, if there is one */

/**
 * @typedef {object} Figure
 * @property {string} name
 * @property {string} title
 * @property {readonly string[]} columns
 * @property {readonly Row[]} rows
 * @property {readonly string[]} notes
 */

/** @typedef {{ what: string, aim?: string, cells: readonly Cell[] }} Row */

/**
 * A figure as Markdown, which also reads well in a terminal.
 * @param {Figure} figure
 */
function figureText({ title, columns, rows, notes }) {
  const table = tableText([
    ['', ...columns, 'aim'],
    ...rows.map(({ what, cells, aim = '' }) => [what, ...cells.map(cellText), aim]),
  ]);
  return [`### ${title}`, table, ...notes].join('\n\n');
}

/**
 * @param {readonly (readonly string[])[]} lines the first one is the head
 */
function tableText(lines) {
  const widths = (lines[0] ?? []).map((_, at) =>
    Math.max(3, ...lines.map((line) => (line[at] ?? '').length)),
  );
  const [head = '', ...body] = lines.map(
    (line) => `| ${widths.map((width, at) => (line[at] ?? '').padEnd(width)).join(' | ')} |`,
  );
  return [head, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body].join('\n');
}

/** @param {Cell} cell */
function cellText({ text, met }) {
  return met === false ? `${text} **missed**` : text;
}

/**
 * What missed its aim, in a line each.
 * @param {readonly Figure[]} figures
 */
function missesOf(figures) {
  return figures.flatMap(({ title, columns, rows }) =>
    rows.flatMap(({ what, aim, cells }) =>
      cells.flatMap(({ text, met }, at) =>
        met === false ? [`${title}, ${what}, ${columns[at]}: ${text}, and the aim is ${aim}`] : [],
      ),
    ),
  );
}

module.exports = { figureText, missesOf, tableText };
