// @ts-check

/**
 * @param {readonly number[]} values
 * @param {number} share 0.5: the median
 */
function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** @param {readonly number[]} values */
function median(values) {
  return quantile(values, 0.5);
}

/**
 * Three digits that count.
 * @param {number} value
 * @param {string} [unit]
 */
function written(value, unit = '') {
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value) || 1)));
  const text = value.toLocaleString('en', { maximumFractionDigits: Math.min(4, digits) });
  return unit === '' ? text : `${text} ${unit}`;
}

module.exports = { median, quantile, written };
