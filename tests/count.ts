import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Adds up what the runs left in test-results/ and says it in one line; no results at all is a failure. */
interface UnitReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}
interface BrowserReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly skipped: number;
    readonly flaky: number;
  };
}

const folder = 'test-results';
const reports = existsSync(folder) ? readdirSync(folder).filter((name) => /^(unit-.*|browser)\.json$/.test(name)) : [];
const total = { passed: 0, failed: 0, skipped: 0 };
for (const name of reports) {
  const report = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as UnitReport | BrowserReport;
  if ('stats' in report) {
    total.passed += report.stats.expected + report.stats.flaky;
    total.failed += report.stats.unexpected;
    total.skipped += report.stats.skipped;
  } else {
    total.passed += report.numPassedTests;
    total.failed += report.numFailedTests;
    total.skipped += report.numPendingTests;
  }
}
if (reports.length === 0) total.failed = 1;
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
