import type { Reporter, TestCase, TestModule } from 'vitest/node';

const reasonOf = (test: TestCase): string => {
  const result = test.result();
  const note = result.state === 'skipped' ? result.note : undefined;
  return `${test.fullName}: ${note ?? 'no reason given'}`;
};

/** Closes every run with what did not run and why, so that a skipped test is never silent. */
export default class NotRun implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const skipped = modules.flatMap((module) => [...module.children.allTests('skipped')]);
    console.log(skipped.length === 0 ? '\nEvery test ran.' : `\nNot run (${skipped.length}):`);
    for (const test of skipped) console.log(`  ${reasonOf(test)}`);
  }
}
