// The commit that the server is built from: the last one that changed it, so that a build kept by its sources stays true.
import { spawnSync } from 'node:child_process';
import { root } from './steps.js';

/**
 * 'unknown' where there is no git, or no history. Git reads a folder of another user only when told so; the service is
 * seldom the owner of the project, and must find the build that the owner has made.
 */
export function commitOf() {
  const of = ['server/src', 'shared', 'package-lock.json'];
  const args = ['-c', 'safe.directory=*', 'log', '-1', '--format=%h', '--', ...of];
  const { stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  return stdout?.trim() || 'unknown';
}
