/** Ends a run with one plain line that any machine can read. */
export default class ClosingLine {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    process.stdout.write(`\n${String(results.numPassedTests)} passed, ${String(failed)} failed\n`);
  }
}
