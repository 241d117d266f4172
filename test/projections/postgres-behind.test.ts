import { expect, test } from 'vitest';
import { Behind } from '../../src/projections/postgres/behind.js';

const MB = 1024 * 1024;

/** A server that carries out what it is asked, in order, when it is told to. */
const serverOf = () => {
  const behind = new Behind();
  const asked: { readonly sql: string; readonly end: (fault?: Error) => void }[] = [];
  const add = (sql: string, bytes = 100) =>
    behind.add(
      bytes,
      () =>
        new Promise<void>((resolve, reject) => {
          asked.push({ sql, end: (fault) => (fault === undefined ? resolve() : reject(fault)) });
        }),
    );
  const end = (n: number, fault?: Error) => asked[n]?.end(fault);
  return { behind, add, end, asked: () => asked.map(({ sql }) => sql) };
};

test('statements are asked without waiting for the answers to those before', async () => {
  const { behind, add, end, asked } = serverOf();
  await add('one');
  await add('two');
  expect(asked()).toEqual(['one', 'two']);
  end(0);
  end(1);
  await behind.done();
});

test('what is on its way is bounded: a statement for which there is no room waits for those before it', async () => {
  const { behind, add, end, asked } = serverOf();
  await add('one', 2 * MB);
  await add('two', 2 * MB);
  const three = add('three', 3 * MB);
  end(0);
  expect(asked()).toEqual(['one', 'two']);
  end(1);
  await three;
  expect(asked()).toEqual(['one', 'two', 'three']);
  end(2);
  await behind.done();
});

test('one that is larger than the bound goes by itself', async () => {
  const { behind, add, end, asked } = serverOf();
  await add('one');
  const two = add('two', 100 * MB);
  expect(asked()).toEqual(['one']);
  end(0);
  await two;
  end(1);
  await behind.done();
});

test('after a fault nothing more is asked, and it shows until it was told', async () => {
  const { behind, add, end, asked } = serverOf();
  await add('one');
  await add('two');
  end(0, new Error('no such table'));
  end(1, new Error('the transaction is aborted'));
  await new Promise(setImmediate);
  await expect(add('three')).rejects.toThrow('no such table');
  expect(asked()).toEqual(['one', 'two']);
  await expect(behind.done()).rejects.toThrow('no such table');
});

test('the fault of the last one shows at the end, and not in the transaction after it', async () => {
  const { behind, add, end } = serverOf();
  await add('one');
  end(0, new Error('the disk is full'));
  await expect(behind.done()).rejects.toThrow('the disk is full');
  await behind.done();
  await add('two');
  end(1);
  await behind.done();
});
