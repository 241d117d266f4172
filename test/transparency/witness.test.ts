import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWitnessServer, type WitnessServer } from '../../src/server/index.js';
import {
  consistencyProof,
  type Hash,
  logSigner,
  newSeed,
  openCheckpoint,
  parseCheckpoint,
  signCheckpoint,
  witnessSigner,
} from '../../src/transparency/index.js';
import { NotCoveredYet } from '../../src/transparency/log/divergence.js';
import { openSqliteWitnessStore } from '../../src/transparency/sqlite/index.js';
import {
  type CosignersOptions,
  createCosigners,
  createWitness,
  formatSubmission,
  type QuorumReport,
  type Witness,
  type WitnessReport,
  type WitnessStore,
  type WitnessTarget,
} from '../../src/transparency/witness/index.js';
import { contractCodec, newStream, noted } from '../contract/ledger/fixture.js';
import { MemoryLedger } from '../support/memory-ledger.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';
import { ORIGIN, openLogAt, SOON } from './support/place.js';
import { grow, withFlippedBit } from './support/trees.js';

const logKey = logSigner(ORIGIN, newSeed());
const tree = grow(300);
const rootOf = (size: number): Hash => tree.roots[size] ?? new Uint8Array();
const signed = (size: number, root = rootOf(size), by = logKey) => signCheckpoint({ origin: ORIGIN, size, root }, [by]);
const submission = async (old: number, size: number) =>
  formatSubmission({
    old,
    proof: old === 0 || old > size ? [] : await consistencyProof(tree.read, old, size),
    checkpoint: signed(size),
  });

let folder: TemporaryFolder;
let store: WitnessStore;
let witness: Witness;
const signer = witnessSigner('witness.example/w', newSeed(), () => 1_700_000_000);

beforeEach(async () => {
  folder = await temporaryFolder();
  store = openSqliteWitnessStore(join(folder.path, 'witness.db'));
  witness = createWitness({ logs: [logKey.verifier], signer, store });
});
afterEach(async () => {
  await store.close();
  await folder.remove();
});

describe('a witness', () => {
  it('cosigns what has grown out of what it has seen', async () => {
    for (const [old, size] of [
      [0, 3],
      [3, 3],
      [3, 300],
    ] as const) {
      const answer = await witness.addCheckpoint(await submission(old, size));
      if (answer.kind !== 'cosigned') throw new Error(answer.kind);
      const note = signed(size) + answer.lines;
      expect(openCheckpoint(note, ORIGIN, [logKey.verifier, signer.verifier]).signedBy).toHaveLength(2);
    }
  });

  it('answers with what it has seen to who begins elsewhere', async () => {
    await witness.addCheckpoint(await submission(0, 7));
    for (const old of [0, 3, 8])
      expect(await witness.addCheckpoint(await submission(old, 20))).toMatchObject({ kind: 'conflict', size: 7 });
    expect(await witness.addCheckpoint(await submission(3, 5))).toMatchObject({ kind: 'conflict', size: 7 });
  });

  it('never cosigns another tree of a size that it has cosigned', async () => {
    await witness.addCheckpoint(await submission(0, 7));
    const fork = formatSubmission({ old: 7, proof: [], checkpoint: signed(7, rootOf(8)) });
    expect(await witness.addCheckpoint(fork)).toMatchObject({ kind: 'conflict', size: 7, reason: 'OTHER_ROOT' });
  });

  it('refuses a proof that does not hold, and remembers nothing of it', async () => {
    await witness.addCheckpoint(await submission(0, 7));
    const proof = await consistencyProof(tree.read, 7, 20);
    const changed = proof.map((hash, i) => (i === 1 ? withFlippedBit(hash, 5) : hash));
    for (const path of [changed, proof.slice(1), []])
      expect(
        await witness.addCheckpoint(formatSubmission({ old: 7, proof: path, checkpoint: signed(20) })),
      ).toMatchObject({ kind: 'inconsistent', old: 7, size: 20 });
    expect(await store.latest(ORIGIN)).toMatchObject({ size: 7 });
    const first = formatSubmission({ old: 0, proof: [rootOf(1)], checkpoint: signed(5) });
    expect((await witness.addCheckpoint(first)).kind).toBe('conflict');
  });

  it('refuses what the log has not signed, and logs that it does not know', async () => {
    const forged = signed(7, rootOf(7), logSigner(ORIGIN, newSeed()));
    expect((await witness.addCheckpoint(formatSubmission({ old: 0, proof: [], checkpoint: forged }))).kind).toBe(
      'unsigned',
    );
    const other = signCheckpoint({ origin: 'other.example', size: 1, root: rootOf(1) }, [logKey]);
    expect(await witness.addCheckpoint(formatSubmission({ old: 0, proof: [], checkpoint: other }))).toEqual({
      kind: 'unknownOrigin',
      origin: 'other.example',
    });
  });

  it.each([
    ['nothing', ''],
    ['no old size', `\n${signed(3)}`],
    ['an old size that is none', `old -1\n\n${signed(3)}`],
    ['a hash that is none', `old 0\nAAAA\n\n${signed(3)}`],
    ['64 lines of proof', `old 1\n${`${'A'.repeat(43)}=\n`.repeat(64)}\n${signed(3)}`],
    ['no checkpoint', 'old 0\n\n'],
  ])('calls %s malformed', async (_, body) => {
    expect((await witness.addCheckpoint(body)).kind).toBe('malformed');
  });

  it('knows what it has cosigned after a restart', async () => {
    await witness.addCheckpoint(await submission(0, 7));
    await store.close();
    store = openSqliteWitnessStore(join(folder.path, 'witness.db'));
    const again = createWitness({ logs: [logKey.verifier], signer, store });
    expect(await again.addCheckpoint(await submission(0, 20))).toMatchObject({ kind: 'conflict', size: 7 });
  });

  it('cosigns one of two forks that come together, through any number of processes', async () => {
    const other = openSqliteWitnessStore(join(folder.path, 'witness.db'));
    const twin = createWitness({ logs: [logKey.verifier], signer, store: other });
    const forks = [3, 4, 5, 6].map((size) =>
      formatSubmission({ old: 0, proof: [], checkpoint: signed(7, rootOf(size)) }),
    );
    const answers = await Promise.all(forks.map((fork, i) => (i % 2 ? twin : witness).addCheckpoint(fork)));
    expect(answers.filter(({ kind }) => kind === 'cosigned')).toHaveLength(1);
    await other.close();
  });
});

describe('a log with witnesses', () => {
  const ledgers: MemoryLedger[] = [];
  const servers: { close(): Promise<void> }[] = [];
  const reports: WitnessReport[] = [];
  const quorums: QuorumReport[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close();
    for (const ledger of ledgers.splice(0)) await ledger.close();
    reports.length = 0;
    quorums.length = 0;
  });

  const record = (ledger: MemoryLedger, count: number) =>
    ledger.append(
      newStream(),
      'none',
      Array.from({ length: count }, () => noted('记')),
    );

  /** A log whose key the witness knows, and how it is opened with witnesses. */
  const place = async () => {
    const ledger = new MemoryLedger(contractCodec);
    ledgers.push(ledger);
    await record(ledger, 5);
    const bare = await openLogAt(folder.path, ledger);
    const { verifiers } = await bare.log.keys();
    await bare.log.close();
    const open = async (
      witnesses: readonly WitnessTarget[],
      now?: () => number,
      quorum?: CosignersOptions['quorum'],
    ) => {
      const opened = await openLogAt(folder.path, ledger, {
        cosigners: (read) =>
          createCosigners({
            witnesses,
            read,
            timeoutMs: 2_000,
            onReport: (one) => reports.push(one),
            ...(now && { now }),
            ...(quorum && { quorum, onQuorum: (one) => quorums.push(one) }),
          }),
      });
      servers.unshift(opened.log);
      return opened.log;
    };
    return { ledger, verifiers, open };
  };
  const serveWitness = async (logs: Parameters<typeof createWitness>[0]['logs'], file = 'witness.db') => {
    const own = file === 'witness.db' ? store : openSqliteWitnessStore(join(folder.path, file));
    const server: WitnessServer = createWitnessServer({
      witness: createWitness({ logs, signer, store: own }),
      vkey: signer.verifier.vkey,
      log: pino({ level: 'silent' }),
    });
    servers.push(server);
    return server.listen({ host: '127.0.0.1', port: 0 });
  };
  const target = (url: string): WitnessTarget => ({ name: 'w', verifier: signer.verifier, url });
  /** A witness that answers as it is told. */
  const serveAnswers = async (answer: (nth: number) => { status: number; type?: string; body?: string }) => {
    let calls = 0;
    const server: HttpServer = createServer((_request, response) => {
      calls += 1;
      const { status, type = 'text/plain', body = '' } = answer(calls);
      response.writeHead(status, { 'content-type': type }).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    servers.push({ close: () => new Promise((resolve) => server.close(() => resolve())) });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };

  /** A second witness, which can be away. */
  const serveSwitched = async (logs: Parameters<typeof createWitness>[0]['logs']) => {
    const other = witnessSigner('other.example/w', newSeed(), () => 1_700_000_000);
    const otherStore = openSqliteWitnessStore(join(folder.path, 'other.db'));
    servers.push(otherStore);
    const cosigning = createWitness({ logs, signer: other, store: otherStore });
    const switched = { isAway: true };
    const server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', async () => {
        const answer = switched.isAway ? undefined : await cosigning.addCheckpoint(Buffer.concat(parts).toString());
        if (answer?.kind === 'cosigned') response.writeHead(200).end(answer.lines);
        else if (answer?.kind === 'conflict')
          response.writeHead(409, { 'content-type': 'text/x.tlog.size' }).end(`${answer.size}\n`);
        else response.writeHead(503).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    servers.push({ close: () => new Promise((resolve) => server.close(() => resolve())) });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return Object.assign(switched, { target: { name: 'other', verifier: other.verifier, url } });
  };

  it('publishes their cosignatures', async () => {
    const { ledger, verifiers, open } = await place();
    const log = await open([target(await serveWitness(verifiers))]);
    const known = [...verifiers, signer.verifier];
    for (const size of [5, 6, 9]) {
      if (size > 5) await record(ledger, size - parseCheckpoint(log.checkpoint()?.note ?? '').size);
      const covering = await log.covering(size, SOON);
      await vi.waitFor(
        () => expect(openCheckpoint(log.checkpoint()?.note ?? '', ORIGIN, known).signedBy).toHaveLength(2),
        { timeout: SOON },
      );
      expect(covering.size).toBe(size);
    }
    expect(reports.every(({ outcome }) => outcome === 'COSIGNED')).toBe(true);
    expect(await store.latest(ORIGIN)).toMatchObject({ size: 9 });
  });

  it('takes up where the witness is, after a restart', async () => {
    const { ledger, verifiers, open } = await place();
    const url = await serveWitness(verifiers);
    const first = await open([target(url)]);
    await vi.waitFor(() => expect(reports).toHaveLength(1), { timeout: SOON });
    await first.close();
    servers.shift();
    await record(ledger, 8);
    const log = await open([target(url)]);
    await log.covering(13, SOON);
    expect(reports.map(({ outcome }) => outcome)).toEqual(['COSIGNED', 'COSIGNED']);
    expect(await store.latest(ORIGIN)).toMatchObject({ size: 13 });
  });

  it.each([
    [404, 'UNKNOWN_ORIGIN'],
    [403, 'BAD_SIGNATURE'],
    [400, 'BAD_REQUEST'],
    [422, 'BAD_PROOF'],
    [500, 'FAILED'],
    [200, 'FAILED'],
  ])('publishes without a witness that answers %i, and says why: %s', async (status, outcome) => {
    const { open } = await place();
    const log = await open([target(await serveAnswers(() => ({ status, body: 'nothing\n' })))]);
    await log.covering(5, SOON);
    await vi.waitFor(() => expect(reports[0]).toMatchObject({ witness: 'w', outcome }), { timeout: SOON });
  });

  it('says so when a witness has seen more than the log has', async () => {
    const { open } = await place();
    const url = await serveAnswers(() => ({ status: 409, type: 'text/x.tlog.size', body: '77\n' }));
    await open([target(url)]);
    await vi.waitFor(
      () => expect(reports[0]).toMatchObject({ outcome: 'AHEAD', detail: expect.stringContaining('77 entries') }),
      { timeout: SOON },
    );
  });

  it('says so when a witness has seen another tree', async () => {
    const { open, verifiers } = await place();
    await store.advance(ORIGIN, undefined, { size: 5, root: Buffer.from(rootOf(5)).toString('base64') });
    await open([target(await serveWitness(verifiers))]);
    await vi.waitFor(() => expect(reports[0]).toMatchObject({ outcome: 'OTHER_TREE' }), { timeout: SOON });
  });

  it('publishes nothing without its quorum: the checkpoint before stays, and who is missing is told once', async () => {
    const { ledger, verifiers, open } = await place();
    await record(ledger, 3);
    let now = 0;
    const other = await serveSwitched(verifiers);
    const both = { groups: [{ name: 'both', threshold: 2, members: ['w', 'other'] }], quorum: 'both' };
    const log = await open([target(await serveWitness(verifiers)), other.target], () => now, both);
    const known = [...verifiers, signer.verifier, other.target.verifier];
    const signedBy = () => openCheckpoint(log.checkpoint()?.note ?? '', ORIGIN, known).signedBy;
    const told = (count: number) => vi.waitFor(() => expect(quorums).toHaveLength(count), { timeout: SOON });

    await told(1);
    expect(quorums).toEqual([{ held: false, size: 8, missing: ['other'] }]);
    expect(log.checkpoint()?.size ?? 0).toBeLessThan(8);
    await expect(log.covering(8, 200)).rejects.toThrow(NotCoveredYet);
    // While the one that is missing is left alone, nobody is asked in vain.
    expect(reports.map(({ witness, outcome }) => `${witness} ${outcome}`).sort()).toEqual([
      'other FAILED',
      'w COSIGNED',
    ]);

    other.isAway = false;
    now = 1_001;
    expect((await log.covering(8, SOON)).size).toBe(8);
    expect(signedBy()).toHaveLength(3);
    expect(quorums.slice(1)).toEqual([{ held: true, size: 8, missing: [] }]);
    // The first had said its part already.
    expect(reports.filter(({ witness }) => witness === 'w')).toHaveLength(1);

    other.isAway = true;
    await record(ledger, 4);
    await told(3);
    expect(quorums.at(-1)).toEqual({ held: false, size: 12, missing: ['other'] });
    expect(log.health()).toMatchObject({ state: 'LIVE', size: 12, published: 8 });
    other.isAway = false;
    now = 5_000;
    expect((await log.covering(12, SOON)).size).toBe(12);
    expect(signedBy()).toHaveLength(3);
  });

  it('publishes with as many as its quorum asks for', async () => {
    const { verifiers, open } = await place();
    const url = await serveWitness(verifiers);
    const other = witnessSigner('other.example/w', newSeed(), () => 0);
    const away = { name: 'other', verifier: other.verifier, url: await serveAnswers(() => ({ status: 503 })) };
    const either = { groups: [{ name: 'either', threshold: 1, members: ['w', 'other'] }], quorum: 'either' };
    const log = await open([target(url), away], undefined, either);
    expect((await log.covering(5, SOON)).size).toBe(5);
    expect(quorums).toEqual([]);
  });

  it('leaves a failing witness alone for longer and longer, and takes it up again', async () => {
    const { ledger, verifiers, open } = await place();
    let now = 0;
    const real = await serveWitness(verifiers);
    let failing = true;
    const proxy = createServer((request, response) => {
      if (failing) {
        response.writeHead(503).end();
        return;
      }
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', async () => {
        const answer = await fetch(`${real}${request.url}`, { method: 'POST', body: Buffer.concat(parts) });
        response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
        response.end(await answer.text());
      });
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    servers.push({ close: () => new Promise((resolve) => proxy.close(() => resolve())) });
    const log = await open([target(`http://127.0.0.1:${(proxy.address() as AddressInfo).port}`)], () => now);
    const waitForReports = (count: number) => vi.waitFor(() => expect(reports.length).toBe(count), { timeout: SOON });

    await waitForReports(1);
    await record(ledger, 1);
    await log.covering(6, SOON);
    expect(reports).toHaveLength(1);
    now = 1_001;
    await waitForReports(2);
    now = 2_500;
    await record(ledger, 1);
    await log.covering(7, SOON);
    expect(reports).toHaveLength(2);
    failing = false;
    now = 3_100;
    await waitForReports(3);
    expect(reports[2]?.outcome).toBe('COSIGNED');
    const known = [...verifiers, signer.verifier];
    await vi.waitFor(
      () => expect(openCheckpoint(log.checkpoint()?.note ?? '', ORIGIN, known).signedBy).toHaveLength(2),
      { timeout: SOON },
    );
  });
});
