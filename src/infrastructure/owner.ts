import { readFile, readlink, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { z } from 'zod';
import { isErrnoException } from './errno';

/** Which process holds something, so that another can tell whether it still lives. */
const ownerSchema = z.object({
  pid: z.int(),
  /** Within one place, process ids mean the same: the host, its boot, and on Linux the process namespace. */
  place: z.string(),
  /** When the process started, as the system counts it: a process id is used again. Null: not known here. */
  started: z.string().nullable(),
});

type Owner = z.infer<typeof ownerSchema>;

/** A living owner elsewhere touches its file every ten seconds. */
const SILENT_MS = 60_000;

export async function thisProcess(): Promise<Owner> {
  return { pid: process.pid, place: await place(), started: await startOf(process.pid) };
}

/** Whether the process that wrote this file still runs. A file that says nothing sensible counts as alive while it is fresh. */
export async function isAlive(file: string): Promise<boolean> {
  try {
    const owner = ownerSchema.safeParse(parseJson(await readFile(file, 'utf8')));
    if (!owner.success || owner.data.place !== (await place())) {
      return Date.now() - (await stat(file)).mtimeMs < SILENT_MS;
    }
    const { pid, started } = owner.data;
    return runs(pid) && (started === null || started === (await startOf(pid)));
  } catch (error) {
    if (isErrnoException(error) && error.code === 'ENOENT') return false;
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not ours to signal, so it exists.
    return isErrnoException(error) && error.code === 'EPERM';
  }
}

/** Field 22 of /proc/<pid>/stat, counted behind the program's name, which may hold spaces. */
async function startOf(pid: number): Promise<string | null> {
  const line = await readOrNull(`/proc/${pid}/stat`);
  return line?.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

async function place(): Promise<string> {
  const boot = await readOrNull('/proc/sys/kernel/random/boot_id');
  const namespace = await readlink('/proc/self/ns/pid').catch(() => null);
  return boot && namespace ? `${boot.trim()} ${namespace}` : hostname();
}

async function readOrNull(file: string): Promise<string | null> {
  return await readFile(file, 'utf8').catch(() => null);
}
