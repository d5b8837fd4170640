// The order in which jest runs the files of the tests: what takes longest begins first, so that no core waits at the end.
import { basename } from 'node:path';
import Sequencer from '@jest/test-sequencer';

/** Seconds on two quiet cores, of files that take long. It orders and decides nothing: a file may be missing. */
const seconds = {
  'accessibility-h5': 90,
  permissions: 80,
  'accessibility-console': 80,
  model: 75,
  places: 70,
  'journeys-idle-lock': 70,
  'demo-into-production': 65,
  'start-failures': 60,
  timed: 60,
  privacy: 55,
  'damaged-rows': 45,
  'hostile-files': 45,
  'attachments-verify': 40,
  keys: 35,
  'journeys-case-phone': 35,
  'cut-off': 35,
  'draft-quotas': 35,
  'clock-watch': 35,
  'hostile-bodies': 35,
};
const FEW = 15;
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
