// @ts-check
const { readFileSync, readdirSync } = require('node:fs');

/** The kernel counts CPU time in these, on every Linux that Node runs on. */
const TICKS_A_SECOND = 100;

/** @typedef {{ parent: number, seconds: number, ofEndedChildren: number }} Usage */

/**
 * CPU time that a process took so far, in user code and in the kernel.
 * @param {number} pid
 * @returns {number} seconds
 */
function cpuSecondsOf(pid) {
  return usageOf(pid).seconds;
}

/**
 * The same of a process with all that it started, also of what has ended since.
 * @param {number} root
 * @returns {number} seconds
 */
function cpuSecondsOfTree(root) {
  const all = new Map(pids().flatMap((pid) => entryOf(pid)));
  const belongs = (/** @type {number} */ pid) => {
    for (let at = pid; at > 1; at = all.get(at)?.parent ?? 0) if (at === root) return true;
    return false;
  };
  return [...all]
    .filter(([pid]) => belongs(pid))
    .reduce((sum, [, { seconds, ofEndedChildren }]) => sum + seconds + ofEndedChildren, 0);
}

/**
 * @param {number} pid
 * @returns {number}
 */
function parentOf(pid) {
  return usageOf(pid).parent;
}

/**
 * Resident memory of a process, in MB: now, and the most that it ever was.
 * @param {number} pid
 */
function memoryOf(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const mb = (/** @type {string} */ name) =>
    Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? NaN) / 1024;
  return { nowMb: mb('VmRSS'), peakMb: mb('VmHWM') };
}

/**
 * @param {number} pid
 * @returns {Usage}
 */
function usageOf(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The second field is the name, which may hold spaces and brackets.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = (/** @type {number} */ at) => Number(fields[at]) / TICKS_A_SECOND;
  return {
    parent: Number(fields[1]),
    seconds: ticks(11) + ticks(12),
    ofEndedChildren: ticks(13) + ticks(14),
  };
}

/**
 * @param {number} pid
 * @returns {[number, Usage][]} none: it ended meanwhile
 */
function entryOf(pid) {
  try {
    return [[pid, usageOf(pid)]];
  } catch {
    return [];
  }
}

function pids() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

module.exports = { cpuSecondsOf, cpuSecondsOfTree, memoryOf, parentOf };
