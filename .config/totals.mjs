/** Prints one line of totals after the run; with CI=true a skipped test fails it. */
export default class Totals {
  onRunComplete(
    _contexts,
    { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites },
  ) {
    const skipped = numPendingTests + numTodoTests;
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    process.stdout.write(`tests: ${numPassedTests} passed, ${failed} failed, ${skipped} skipped\n`);
    if (process.env.CI === 'true' && skipped > 0) this.failure = new Error(`${skipped} tests were skipped`);
  }

  getLastError() {
    return this.failure;
  }
}
