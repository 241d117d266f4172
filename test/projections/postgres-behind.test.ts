import { expect, test } from 'vitest';
import { Behind } from '../../src/projections/postgres/behind.js';

/** A server that carries out what it is asked when it is told to. */
const serverOf = () => {
  const asked: { readonly sql: string; readonly end: (fault?: Error) => void }[] = [];
  const behind = new Behind(
    (sql) =>
      new Promise<void>((resolve, reject) => {
        asked.push({ sql, end: (fault) => (fault === undefined ? resolve() : reject(fault)) });
      }),
  );
  const end = (n: number, fault?: Error) => asked[n]?.end(fault);
  return { behind, end, asked: () => asked.map(({ sql }) => sql) };
};

test('the next statement is made while one is carried out, and the one after it waits', async () => {
  const { behind, end, asked } = serverOf();
  await behind.run('one', []);
  let isOver = false;
  const two = behind.run('two', []).then(() => {
    isOver = true;
  });
  expect(asked()).toEqual(['one', 'two']);
  expect(isOver).toBe(false);
  end(0);
  await two;
  end(1);
  await behind.done();
});

test('a fault shows at the next statement', async () => {
  const { behind, end } = serverOf();
  await behind.run('one', []);
  end(0, new Error('no such table'));
  const two = behind.run('two', []);
  await expect(two).rejects.toThrow('no such table');
});

test('of several faults the first shows at the end', async () => {
  const { behind, end } = serverOf();
  await behind.run('one', []);
  const two = behind.run('two', []);
  end(0, new Error('no such table'));
  await expect(two).rejects.toThrow('no such table');
  end(1, new Error('the transaction is aborted'));
  await expect(behind.done()).rejects.toThrow('no such table');
});

test('the fault of the last one shows at the end, and not in the transaction after it', async () => {
  const { behind, end } = serverOf();
  await behind.run('one', []);
  end(0, new Error('the disk is full'));
  await expect(behind.done()).rejects.toThrow('the disk is full');
  await behind.done();
  await behind.run('two', []);
  end(1);
  await behind.done();
});
