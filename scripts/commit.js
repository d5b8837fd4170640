// The commit that the server is built from: the last one that changed it, so that a build kept by its sources stays true.
import { spawnSync } from 'node:child_process';
import { root } from './steps.js';

/** 'unknown' where there is no git, or no history. */
export function commitOf() {
  const of = ['server/src', 'shared', 'package-lock.json'];
  const { stdout } = spawnSync('git', ['log', '-1', '--format=%h', '--', ...of], {
    cwd: root,
    encoding: 'utf8',
  });
  return stdout?.trim() || 'unknown';
}
