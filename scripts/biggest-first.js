// The order in which jest runs the files of the tests: what takes longest begins first, so that no core waits at the end.
import { basename } from 'node:path';
import Sequencer from '@jest/test-sequencer';

/** Seconds on two quiet cores, of files that take long. It orders and decides nothing: a file may be missing. */
const seconds = {
  'accessibility-h5': 90,
  'accessibility-console': 80,
  'journeys-idle-lock': 70,
  'first-starts': 60,
  model: 50,
  permissions: 50,
  'key-rotation': 40,
  places: 40,
  release: 35,
  'damaged-rows': 30,
  'build-served': 30,
  'hostile-bodies': 30,
  'hostile-files': 30,
  'attachments-verify': 30,
  'evidence-verify': 30,
  'two-users': 30,
  readiness: 30,
  timed: 25,
  'upload-failures': 25,
  privacy: 25,
  'cut-off': 20,
  'bad-input': 20,
  'journeys-case-phone': 20,
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
