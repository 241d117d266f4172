import { expect, test } from 'vitest';
import {
  type NumberRegister,
  numberRegisterDecider,
  numberRegisterFormat,
} from '../../src/aggregates/number-register/index.js';
import { openStreams, type Streams } from '../../src/application/streams.js';
import { instant, legalDate, type NewEvent } from '../../src/kernel/index.js';
import type { Ledger } from '../../src/ledger/index.js';
import { DisturbedLedger } from '../support/faulty-ledger.js';
import { newLedger } from '../support/register.js';

const allocation = (serial: number, commandId = `c${serial}`): NewEvent => ({
  id: `e${serial}`,
  type: 'NumberAllocated',
  v: 1,
  data: {
    baseId: `base-${serial}`,
    serial,
    number: `N-${serial}`,
    level: 'COUNTY',
    gb6: '320411',
    idempotencyKey: 'k',
  },
  meta: {
    occurredOn: legalDate('2012-03-15'),
    recordedAt: instant('2012-03-15T01:00:00Z'),
    commandId,
    correlationId: commandId,
    causationId: commandId,
    actor: { id: 'lu', role: 'CITY', bureau: '320400' },
    measures: 1,
    articles: ['Art.8(3)'],
  },
});
const stream = 'numberRegister-320400';
const open = (ledger: Ledger, options: { cached?: number } = {}): Streams<NumberRegister> =>
  openStreams({
    ledger,
    today: () => legalDate('2013-01-01'),
    decider: numberRegisterDecider,
    format: numberRegisterFormat,
    cached: 2,
    ...options,
  });

class CountedLedger extends DisturbedLedger {
  readonly reads: (number | undefined)[] = [];
  override readStream(...args: Parameters<Ledger['readStream']>) {
    this.reads.push(args[1]?.from);
    return super.readStream(...args);
  }
}

test('a load reads what came after the revision that is known, and sees what others wrote', async () => {
  const ledger = new CountedLedger(newLedger());
  const streams = open(ledger);
  expect(await streams.load(stream)).toMatchObject({ revision: 0, state: { last: 0 } });
  await ledger.append(stream, 0, [allocation(1), allocation(2)]);
  expect(await streams.load(stream)).toMatchObject({ revision: 2, state: { last: 2 } });
  await ledger.append(stream, 2, [allocation(3)]);
  expect(await streams.load(stream)).toMatchObject({ revision: 3, state: { last: 3 } });
  expect(ledger.reads).toEqual([1, 1, 3]);
});

test('what was appended here is known without a read; the first event of each command is remembered', async () => {
  const ledger = new CountedLedger(newLedger());
  const streams = open(ledger);
  streams.advance(stream, await ledger.append(stream, 0, [allocation(1, 'c'), allocation(2, 'c'), allocation(3, 'd')]));
  const known = streams.known(stream);
  expect(known).toMatchObject({ revision: 3, state: { last: 3 } });
  expect(['c', 'd', 'e'].map((id) => known?.firstOf(id))).toEqual([1, 3, undefined]);
  expect(ledger.reads).toEqual([]);
});

test('what was appended is folded once, whether a load has read it beside that or not', async () => {
  const ledger = newLedger();
  const streams = open(ledger);
  await ledger.append(stream, 0, [allocation(1)]);
  await streams.load(stream);
  const second = await ledger.append(stream, 1, [allocation(2)]);
  const loading = streams.load(stream);
  streams.advance(stream, second);
  streams.advance(stream, await ledger.append(stream, 2, [allocation(3)]));
  const { state, revision } = await loading;
  expect(revision).toBeGreaterThanOrEqual(2);
  expect(state.last).toBe(revision);
  expect(streams.known(stream)).toMatchObject({ revision: 3, state: { last: 3 } });
  expect(await streams.load(stream)).toMatchObject({ revision: 3, state: { last: 3 } });
});

test('a ledger that knows where a stream ends is not read there', async () => {
  const ledger = new CountedLedger(newLedger());
  const ends = Object.assign(ledger, { endsBefore: (_: string, revision: number) => revision > 2 });
  const streams = open(ends);
  await ledger.append(stream, 0, [allocation(1), allocation(2)]);
  for (let i = 0; i < 3; i += 1) expect(await streams.load(stream)).toMatchObject({ revision: 2, state: { last: 2 } });
  expect(ledger.reads).toEqual([1]);
});

test('entries that do not follow on what is known are left to the next load', async () => {
  const ledger = newLedger();
  const streams = open(ledger);
  await ledger.append(stream, 0, [allocation(1)]);
  await streams.load(stream);
  await ledger.append(stream, 1, [allocation(2)]);
  streams.advance(stream, await ledger.append(stream, 2, [allocation(3)]));
  expect(streams.known(stream)).toMatchObject({ revision: 1 });
  expect(await streams.load(stream)).toMatchObject({ revision: 3, state: { last: 3 } });
});

test('loads at once fold every event once', async () => {
  const ledger = newLedger();
  const streams = open(ledger);
  await ledger.append(stream, 0, [allocation(1)]);
  await streams.load(stream);
  await ledger.append(stream, 1, [allocation(2), allocation(3)]);
  const loads = await Promise.all(Array.from({ length: 5 }, () => streams.load(stream)));
  expect(loads.map(({ revision, state }) => [revision, state.last])).toEqual(Array(5).fill([3, 3]));
});

test('the least recently used state is let go and folded again when it is needed', async () => {
  const ledger = newLedger();
  const streams = open(ledger, { cached: 1 });
  const other = 'numberRegister-320500';
  await ledger.append(stream, 0, [allocation(1)]);
  await ledger.append(other, 0, [{ ...allocation(1), id: 'x' }]);
  await streams.load(stream);
  await streams.load(other);
  expect(streams.known(stream)).toBeUndefined();
  expect(await streams.load(stream)).toMatchObject({ revision: 1 });
});

test('a stream with an event of another aggregate is damaged, and loading it says where', async () => {
  const ledger = newLedger();
  await ledger.append(stream, 0, [allocation(1)]);
  const streams = openStreams({
    today: () => legalDate('2013-01-01'),
    ledger,
    decider: numberRegisterDecider,
    format: { ...numberRegisterFormat, events: {} },
    cached: 1,
  });
  await expect(streams.load(stream)).rejects.toThrow(/numberRegister-320400@.*NumberAllocated/);
});
