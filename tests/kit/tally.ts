import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with the plain line "N passed, N failed, N skipped". */
export default class Tally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]) {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const broken = errors.length + modules.filter((module) => module.errors().length > 0).length;
    const count = (state: string) => states.filter((each) => each === state).length;
    const skipped = count('skipped');
    process.on('exit', () =>
      console.log(`${count('passed')} passed, ${count('failed') + broken} failed${skipped ? `, ${skipped} skipped` : ''}`),
    );
  }
}
