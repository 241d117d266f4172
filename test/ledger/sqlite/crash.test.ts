import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import type { Entry, Ledger } from '../../../src/ledger/index.js';
import { checkIntegrity, openSqliteLedger } from '../../../src/ledger/sqlite/index.js';
import { collect, contractCodec, noted, pages } from '../../contract/ledger/fixture.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const KILLS = 20;
const program = fileURLToPath(new URL('./crash-writer.ts', import.meta.url));
const folder = await temporaryFolder();
afterAll(() => folder.remove());

type Attempt = { readonly stream: string; readonly revision: number; readonly ids: readonly string[] };
type Witness = { readonly attempts: readonly Attempt[]; readonly acknowledged: ReadonlyMap<string, number> };

/** Runs the program and kills it when it has acknowledged so many appends, with all its other lanes in flight. */
const runAndKill = async (acknowledgements: number): Promise<Witness> => {
  const child = spawn(process.execPath, ['--import', 'tsx', program, folder.path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const attempts: Attempt[] = [];
  const acknowledged = new Map<string, number>();
  let heard = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const [word, stream = '', ...rest] = line.split(' ');
    if (word === 'try') attempts.push({ stream, revision: Number(rest[0]), ids: rest.slice(1) });
    if (word === 'ack') {
      for (const [sequence, id = ''] of rest.map((pair) => pair.split(':'))) acknowledged.set(id, Number(sequence));
      heard += 1;
    }
    if (heard === acknowledgements) child.kill('SIGKILL');
  }
  expect((await ended)[1], 'the program was to be killed, not to fail').toBe('SIGKILL');
  return { attempts, acknowledged };
};

/** What a client does that got no answer: the same again. */
const retry = async (ledger: Ledger, { attempts, acknowledged }: Witness): Promise<void> => {
  for (const { stream, revision, ids } of attempts)
    if (ids.some((id) => !acknowledged.has(id)))
      await ledger.append(
        stream,
        revision,
        ids.map((id) => noted(id, id)),
      );
};

const read = async (ledger: Ledger): Promise<Entry[]> =>
  (await pages(ledger, { limit: 1_000 })).flatMap((page) => page.entries);

it(`keeps every acknowledged append, once and without a gap, over ${KILLS} kills`, { timeout: 300_000 }, async () => {
  const attempted = new Set<string>();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const witness = await runAndKill(1 + Math.floor(Math.random() * 300));
    for (const id of witness.attempts.flatMap((attempt) => attempt.ids)) attempted.add(id);

    const ledger = await openSqliteLedger({ folder: folder.path, codec: contractCodec });
    const found = new Map((await read(ledger)).map((entry) => [entry.envelope.id, entry.sequence]));
    const lost = [...witness.acknowledged].filter(([id, sequence]) => found.get(id) !== sequence);
    expect(lost, 'acknowledged and not where they were').toEqual([]);

    await retry(ledger, witness);
    const log = await read(ledger);
    expect(log.map((entry) => entry.sequence)).toEqual(log.map((_, i) => i + 1));
    expect(log).toHaveLength(attempted.size);
    expect(new Set(log.map((entry) => entry.envelope.id))).toEqual(attempted);
    await ledger.close();
  }
  const findings = (await collect(checkIntegrity({ folder: folder.path, codec: contractCodec }))).flatMap(
    (progress) => progress.findings,
  );
  expect(findings).toEqual([]);
});
