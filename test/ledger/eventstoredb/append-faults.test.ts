import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { InvalidEvent, LedgerUnavailable, OutcomeUnknown, RevisionConflict } from '../../../src/ledger/index.js';
import { collect, idsOf, newStream, noted, textOf } from '../../contract/ledger/fixture.js';
import { type Double, startDouble } from '../../support/eventstoredb/double.js';
import { noFaults } from '../../support/eventstoredb/faults.js';
import { type Opened, openOver } from './subject.js';

let double: Double;
let opened: Opened;
beforeEach(async () => {
  double = await startDouble();
  opened = await openOver(double.address);
});
afterEach(async () => {
  Object.assign(double.faults, noFaults());
  await opened.ledger.close();
  double.stop();
});
const stored = async (stream: string) => (await collect(opened.ledger.readStream(stream))).map(textOf);

describe('an append', () => {
  test('that a server stored before it dropped the connection is answered with what is stored, once', async () => {
    const stream = newStream();
    double.faults.dieAfterCommit = 2;
    const batch = [noted('a'), noted('b')];
    const { entries } = await opened.ledger.append(stream, 'none', batch);
    expect(idsOf(entries)).toEqual(batch.map(({ id }) => id));
    expect(await stored(stream)).toEqual(['a', 'b']);
    expect(opened.incidents).toContain('append-retried');
    expect(opened.incidents).toContain('client-recreated');
  });

  test('whose answer is lost is made again at the same revision, also in the middle of a stream', async () => {
    const stream = newStream();
    await opened.ledger.append(stream, 'none', [noted('a')]);
    double.faults.storeInSilence = 1;
    await expect(opened.ledger.append(stream, 1, [noted('b')])).resolves.toMatchObject({ revision: 2 });
    expect(await stored(stream)).toEqual(['a', 'b']);
    expect(opened.incidents).toContain('call-timed-out');
  });

  test('with any whose answer is lost is written once', async () => {
    const stream = newStream();
    double.faults.storeInSilence = 1;
    await expect(opened.ledger.append(stream, 'any', [noted('a')])).resolves.toMatchObject({ revision: 1 });
    expect(await stored(stream)).toEqual(['a']);
  });

  test('is confirmed by reading when no retry is ever answered', async () => {
    const stream = newStream();
    double.faults.storeInSilence = Number.MAX_SAFE_INTEGER;
    await expect(opened.ledger.append(stream, 'none', [noted('a')])).resolves.toMatchObject({ revision: 1 });
    expect(opened.incidents).toContain('outcome-confirmed');
    expect(await stored(stream)).toEqual(['a']);
  });

  test('that disappears has an unknown outcome, and the same ids succeed later', async () => {
    const stream = newStream();
    const event = noted('a');
    double.faults.blackHole = true;
    await expect(opened.ledger.append(stream, 'none', [event])).rejects.toBeInstanceOf(OutcomeUnknown);
    expect(opened.incidents).toContain('outcome-unknown');
    double.faults.blackHole = false;
    await expect(opened.ledger.append(stream, 'none', [event])).resolves.toMatchObject({ revision: 1 });
    expect(await stored(stream)).toEqual(['a']);
  });

  test('conflicts on a retry when somebody else was faster, and is not written behind them', async () => {
    const stream = newStream();
    const other = await openOver(double.address, { prefix: opened.prefix });
    double.faults.blackHole = true;
    const arrived = double.appends.value;
    const mine = opened.ledger.append(stream, 'none', [noted('mine')]);
    const outcome = mine.catch((error: unknown) => error);
    await double.appends.reached(arrived + 1);
    double.faults.blackHole = false;
    await other.ledger.append(stream, 'none', [noted('theirs')]);
    expect(await outcome).toBeInstanceOf(RevisionConflict);
    expect(await stored(stream)).toEqual(['theirs']);
    await other.ledger.close();
  });

  test('waits for a server that is not ready', async () => {
    double.faults.notReady = 3;
    await expect(opened.ledger.append(newStream(), 'none', [noted('a')])).resolves.toMatchObject({ revision: 1 });
  });

  test('gets over a failure of no known kind with a new client', async () => {
    double.faults.broken = 2;
    await expect(opened.ledger.append(newStream(), 'none', [noted('a')])).resolves.toMatchObject({ revision: 1 });
    expect(opened.incidents).toContain('client-recreated');
  });

  test('gets two answers, of which the first comes when its call was given up: it is written once', async () => {
    const stream = newStream();
    double.faults.lateByMs = 400;
    const arrived = double.appends.value;
    const appending = opened.ledger.append(stream, 'none', [noted('a')]);
    await double.appends.reached(arrived + 2);
    double.faults.lateByMs = 0;
    await expect(appending).resolves.toMatchObject({ revision: 1 });
    // The late answers are on the wire now, and what follows is not mistaken for what they answer.
    await double.answers.reached(double.appends.value);
    await expect(opened.ledger.append(stream, 1, [noted('b')])).resolves.toMatchObject({ revision: 2 });
    expect(await stored(stream)).toEqual(['a', 'b']);
  });

  test('goes to the leader when another node says which one it is', async () => {
    const follower = await startDouble({ log: double.log });
    follower.faults.notLeader = { address: '127.0.0.1', port: double.port };
    const over = await openOver(follower.address);
    await expect(over.ledger.append(newStream(), 'none', [noted('a')])).resolves.toMatchObject({ revision: 1 });
    expect(over.incidents).toContain('not-leader');
    expect(follower.appends.value + double.appends.value).toBeGreaterThan(0);
    await over.ledger.close();
    follower.stop();
  });

  test('that a full server refuses is not acknowledged, and is written once when there is room again', async () => {
    const stream = newStream();
    const event = noted('a');
    double.faults.diskFull = true;
    await expect(opened.ledger.append(stream, 'none', [event])).rejects.toBeInstanceOf(OutcomeUnknown);
    expect(await stored(stream)).toEqual([]);
    expect(await opened.ledger.head()).toBeUndefined();
    double.faults.diskFull = false;
    await expect(opened.ledger.append(stream, 'none', [event])).resolves.toMatchObject({ revision: 1 });
    expect(await stored(stream)).toEqual(['a']);
  });

  test('is refused with nothing sent when the server is gone', async () => {
    double.stop();
    await opened.ledger.append(newStream(), 'none', [noted('a')]).catch(() => undefined);
    await expect(opened.ledger.append(newStream(), 'none', [noted('a')])).rejects.toBeInstanceOf(LedgerUnavailable);
  });

  test('without the right to write is refused at once', async () => {
    double.faults.denied = true;
    await expect(opened.ledger.append(newStream(), 'none', [noted('a')])).rejects.toBeInstanceOf(LedgerUnavailable);
    expect(opened.incidents).not.toContain('append-retried');
  });

  test('needs an id that the server can keep', async () => {
    for (const id of ['not-a-uuid', randomUUID().toUpperCase()])
      await expect(opened.ledger.append(newStream(), 'none', [noted('a', id)])).rejects.toBeInstanceOf(InvalidEvent);
  });

  test('never asks what the server can do: that its answer failed once would be kept for ever', async () => {
    double.faults.noFeatures = true;
    const again = await openOver(double.address);
    await expect(again.ledger.append(newStream(), 'none', [noted('a')])).resolves.toMatchObject({ revision: 1 });
    await again.ledger.close();
  });
});
