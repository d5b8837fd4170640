// The order in which jest runs the files of the tests: what takes longest begins first, so that no core waits at the end.
import { basename } from 'node:path';
import Sequencer from '@jest/test-sequencer';

/** Seconds on two quiet cores, of files that take long. It orders and decides nothing: a file may be missing. */
const seconds = {
  'accessibility-h5': 100,
  'accessibility-console': 85,
  'journeys-idle-lock': 80,
  'first-starts': 75,
  model: 60,
  permissions: 55,
  'key-rotation': 50,
  'hostile-files': 50,
  'hostile-bodies': 45,
  places: 40,
  'evidence-verify': 40,
  'damaged-rows': 40,
  'two-users': 40,
  release: 35,
  'bad-input': 35,
  'build-served': 30,
  'attachments-verify': 30,
  privacy: 30,
  'upload-failures': 25,
  readiness: 25,
  'cut-migrations': 25,
  'journeys-case-phone': 25,
  'draft-quotas': 20,
  allocation: 20,
  'file-owners': 20,
  'journeys-hospital': 20,
  timed: 20,
  'cut-off': 15,
};
const FEW = 10;
/** Units take no time each, and tell soonest. */
const AT_ONCE = 1_000;

const expected = ({ path, context }) => {
  if (['unit', 'fences'].includes(context.config.displayName.name)) return AT_ONCE;
  return seconds[basename(path).replace(/\..*/, '')] ?? FEW;
};

export default class BiggestFirst extends Sequencer {
  sort(tests) {
    return [...tests].sort((a, b) => expected(b) - expected(a) || a.path.localeCompare(b.path));
  }
}
