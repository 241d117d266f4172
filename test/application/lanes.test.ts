import { expect, test } from 'vitest';
import { createLanes } from '../../src/application/lanes.js';

const signal = () => {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { give: () => give(), given };
};

test('tasks in one lane run one after another in the order of asking; other lanes do not wait', async () => {
  const lanes = createLanes();
  const log: string[] = [];
  const first = signal();
  const a = lanes('a', async () => {
    log.push('a1 begins');
    await first.given;
    log.push('a1 ends');
  });
  const b = lanes('a', async () => log.push('a2'));
  await lanes('b', async () => log.push('b1'));
  expect(log).toEqual(['a1 begins', 'b1']);
  first.give();
  await Promise.all([a, b]);
  expect(log).toEqual(['a1 begins', 'b1', 'a1 ends', 'a2']);
});

test('a task that fails does not hold up the next', async () => {
  const lanes = createLanes();
  const failing = lanes('a', async () => {
    throw new Error('disk full');
  });
  const next = lanes('a', async () => 'done');
  await expect(failing).rejects.toThrow('disk full');
  expect(await next).toBe('done');
});
