import { expect, test } from 'vitest';
import type { Ledger } from '../../../src/ledger/index.js';
import { openSqliteLedger } from '../../../src/ledger/sqlite/index.js';
import { createMetrics, timed } from '../../../src/server/metrics.js';
import { collect, contractCodec, newStream, noted } from '../../contract/ledger/fixture.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

test('the process that writes knows without a look where streams end that it wrote or read; others, and a closed one, do not', async () => {
  const folder = await temporaryFolder();
  const open = (options = {}) => openSqliteLedger({ folder: folder.path, codec: contractCodec, ...options });
  const [written, empty, unseen] = [newStream(), newStream(), newStream()];
  const ends = (ledger: Ledger) => [written, empty, unseen].map((stream) => ledger.endsBefore?.(stream, 2));
  const ledger = await open();
  await ledger.append(written, 'none', [noted('a')]);
  await collect(ledger.readStream(empty));
  expect(ends(ledger)).toEqual([true, true, false]);
  expect(ledger.endsBefore?.(written, 1)).toBe(false);
  expect(ends(timed(ledger, createMetrics()))).toEqual([true, true, false]);
  const reader = await open({ readonly: true });
  await collect(reader.readStream(written));
  expect(ends(reader)).toEqual([false, false, false]);
  await reader.close();
  await ledger.close();
  expect(ends(ledger)).toEqual([false, false, false]);
  await folder.remove();
});
