import { expect, it } from 'vitest';
import { demoClock } from '../../../src/cli/demo/clock.js';
import { instant } from '../../../src/kernel/index.js';

it('stands where it is set, runs on from there when it is let, and stands again when it is set', () => {
  let uptime = 1_000.7;
  const clock = demoClock(instant('2011-09-01T01:00:00Z'), () => uptime);
  uptime += 60_000;
  expect(clock.now()).toBe('2011-09-01T01:00:00.000Z');
  clock.set(instant('2021-12-31T01:00:00Z'));
  clock.run();
  expect(clock.now()).toBe('2021-12-31T01:00:00.000Z');
  uptime += 2_500.6;
  clock.run();
  expect(clock.now()).toBe('2021-12-31T01:00:02.500Z');
  clock.set(instant('2022-01-04T01:00:00Z'));
  uptime += 10_000;
  expect(clock.now()).toBe('2022-01-04T01:00:00.000Z');
});
