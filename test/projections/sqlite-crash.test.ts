import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { Database } from '../../src/sqlite/index.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const KILLS = 10;
const ROWS = 50;
const program = fileURLToPath(new URL('./crash-writer.ts', import.meta.url));
const folder = await temporaryFolder();
afterAll(() => folder.remove());
const file = `${folder.path}/views.db`;

/** Runs the program and kills it within its so many-th transaction; gives the last batch that it said was written. */
const killWithin = async (transaction: number): Promise<number> => {
  const child = spawn(process.execPath, ['--import', 'tsx', program, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  let written = 0;
  let begun = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const [word, batch] = line.split(' ');
    if (word === 'written') written = Number(batch);
    if (word === 'within') begun += 1;
    if (begun === transaction) child.kill('SIGKILL');
  }
  expect((await ended)[1], 'the program was to be killed, not to fail').toBe('SIGKILL');
  return written;
};

const found = () => {
  const database = new Database(file, { readonly: true });
  const checkpoints = database.prepare('select batch from checkpoints order by batch').all([]);
  const toys = database.prepare('select batch, count(*) as rows from toys group by batch order by batch').all([]);
  const check = database.prepare('pragma integrity_check').all([]);
  database.close();
  return { checkpoints, toys, check };
};

it(`keeps rows and checkpoint together over ${KILLS} kills in mid-transaction`, { timeout: 300_000 }, async () => {
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const written = await killWithin(1 + Math.floor(Math.random() * 5));
    const { checkpoints, toys, check } = found();
    expect(check).toEqual([{ integrity_check: 'ok' }]);
    expect(checkpoints.length, 'what was said to be written, at the most one more').toBeGreaterThanOrEqual(written);
    expect(checkpoints).toEqual(checkpoints.map((_, i) => ({ batch: i + 1 })));
    expect(toys).toEqual(checkpoints.map((_, i) => ({ batch: i + 1, rows: ROWS })));
  }
});
