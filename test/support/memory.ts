import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** What the system tells of a server's processes. */

/** The processes that a process has started and that still run. */
export function childrenOf(pid: number): number[] {
  const tasks = `/proc/${pid}/task`;
  if (!existsSync(tasks)) return [];
  return readdirSync(tasks).flatMap((task) =>
    readIfThere(`${tasks}/${task}/children`).split(' ').filter(Boolean).map(Number),
  );
}

/** A thread may end between the list and the reading. */
function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

export const runs = (pid: number) => peakOf(pid) > 0;

/** The most memory a process has held so far, in MB; nothing once it has ended. */
function peakOf(pid: number): number {
  try {
    const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Math.round(Number(peak ?? 0) / 1024);
  } catch {
    return 0;
  }
}

/** Looks at the peaks of a server and its children again and again; gives the highest of each. */
export function watchMemory(pid: number) {
  const most = { server: 0, child: 0 };
  const look = () => {
    most.server = Math.max(most.server, peakOf(pid));
    most.child = Math.max(most.child, ...childrenOf(pid).map(peakOf));
  };
  const timer = setInterval(look, 50);
  return {
    most,
    stop: () => clearInterval(timer),
  };
}
