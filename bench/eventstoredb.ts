import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { EventStoreDBClient, jsonEvent, NO_STREAM } from '@eventstore/db-client';
import { formats } from '../src/aggregates/registry.js';
import { instantFromMillis, legalDate, type NewEvent } from '../src/kernel/index.js';
import { openEventStoreLedger } from '../src/ledger/eventstoredb/index.js';
import { createCodec } from '../src/ledger/index.js';
import { startDoubleProcess } from '../test/support/eventstoredb/double-process.js';
import { median, print, type Report } from './report.js';

/**
 * Appends through the adapter against the bare client, on the same server in the same run, in turn. The server is the
 * protocol double as a process of its own with its log in memory: quicker than any real one, so nothing that the adapter
 * adds hides behind the server. The bare client only appends: it neither checks what it sends nor gives it a sequence,
 * for which the adapter hears every event back.
 */
const ROUNDS = 5;
const IN_FLIGHT = [1, 16, 64] as const;
const codec = createCodec(formats);

const event = (): NewEvent => {
  const commandId = randomUUID();
  return {
    id: randomUUID(),
    type: 'ApplicationReturned',
    v: 1,
    data: { reason: '申报材料中的消防验收意见已超过十二个月，请补交后重新申报。' },
    meta: {
      occurredOn: legalDate('2012-03-14'),
      recordedAt: instantFromMillis(Date.now()),
      commandId,
      correlationId: commandId,
      causationId: commandId,
      actor: { id: 'clerk', role: 'CITY', bureau: '320400' },
      measures: 1,
      articles: ['Art.6(1)'],
    },
  };
};

const perSecond = async (count: number, inFlight: number, append: () => Promise<unknown>): Promise<number> => {
  let left = count;
  const start = performance.now();
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      await append();
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  return (count / (performance.now() - start)) * 1_000;
};

export const eventStoreBench = async (rounds = ROUNDS, count = 1_000): Promise<Report> => {
  const double = await startDoubleProcess();
  const client = EventStoreDBClient.connectionString(double.address);
  const ledger = await openEventStoreLedger({ connectionString: double.address, prefix: 'bench', codec });
  // The plain call with its deadline, as the adapter makes it: what it adds is what is measured.
  const credentials = { username: 'unary', password: 'append' };
  const bare = () => {
    const { id, type, v, data, meta } = event();
    const envelope = jsonEvent({ id, type, data: { data, id, meta, revision: 1, stream: 'base-x', type, v } });
    return client.appendToStream(`bare-${randomUUID()}`, envelope, { expectedRevision: NO_STREAM, credentials });
  };
  const adapted = () => ledger.append(`base-${randomUUID()}`, 'none', [event()]);
  const runs = IN_FLIGHT.map((inFlight) => ({ inFlight, bare: [] as number[], adapted: [] as number[] }));
  await perSecond(200, 16, bare);
  await perSecond(200, 16, adapted);
  for (let round = 0; round < rounds; round += 1)
    for (const run of runs) {
      run.bare.push(await perSecond(count, run.inFlight, bare));
      run.adapted.push(await perSecond(count, run.inFlight, adapted));
    }
  await ledger.close();
  await client.dispose();
  await double.kill();
  return {
    title: 'Appends to EventStoreDB through the adapter',
    ratios: runs.map((run) => ({
      name: `${run.inFlight} in flight, against the bare client`,
      value: median(run.adapted.map((value, i) => value / (run.bare[i] ?? Number.NaN))),
      goal: { atLeast: 0.9 },
    })),
    figures: runs.flatMap((run) => [
      { name: `bare client, ${run.inFlight} in flight`, value: median(run.bare), unit: 'appends/s' },
      { name: `adapter, ${run.inFlight} in flight`, value: median(run.adapted), unit: 'appends/s' },
    ]),
  };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) print(await eventStoreBench());
