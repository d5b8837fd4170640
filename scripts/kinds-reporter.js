// Tells scripts/test.js what became of each kind of test, and which files took long: one run of jest holds many kinds.
import { writeFileSync } from 'node:fs';

export default class KindsReporter {
  kinds = {};
  files = [];

  constructor(_, { file }) {
    this.file = file;
  }

  onTestResult({ context, path }, result) {
    const { name } = context.config.displayName;
    const { start = 0, end = 0 } = result.perfStats ?? {};
    const seconds = (end - start) / 1000;
    const kind = (this.kinds[name] ??= { passed: 0, failed: 0, skipped: 0, seconds: 0 });
    kind.passed += result.numPassingTests;
    // A file that could not even run has no failing test of its own; it is a failure all the same.
    kind.failed += result.numFailingTests + (result.testExecError ? 1 : 0);
    kind.skipped += result.numPendingTests + result.numTodoTests;
    kind.seconds += seconds;
    this.files.push({ path, seconds });
  }

  onRunComplete() {
    writeFileSync(this.file, JSON.stringify({ kinds: this.kinds, files: this.files }));
  }
}
