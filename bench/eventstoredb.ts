import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { EventStoreDBClient, jsonEvent, NO_STREAM, STREAM_NAME } from '@eventstore/db-client';
import { formats } from '../src/aggregates/registry.js';
import { instantFromMillis, legalDate, type NewEvent } from '../src/kernel/index.js';
import { openEventStoreLedger } from '../src/ledger/eventstoredb/index.js';
import { usualTiming } from '../src/ledger/eventstoredb/timing.js';
import { createCodec } from '../src/ledger/index.js';
import { startDoubleProcess } from '../test/support/eventstoredb/double-process.js';
import { median, print, type Report } from './report.js';

/**
 * Appends through the adapter against the bare client, on the same server in the same run, in turn. The server is the
 * protocol double as a process of its own with its log in memory: quicker than any real one, so nothing that the adapter
 * adds hides behind the server. The bare client only appends: it neither checks what it sends nor gives it a sequence,
 * for which the adapter hears every event back. What that hearing costs the client alone is measured beside it. Where the
 * machine is busy the processor time of this process tells more than the clock.
 */
const ROUNDS = 25;
const IN_FLIGHT = [1, 16, 64] as const;
/** Appends before anything is measured: a server is not new for long. */
const WARM = 4_000;
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

type Measured = { readonly perSecond: number; readonly cpuMicros: number };

/** Appends a second, and the processor time of this process for each. */
const measure = async (count: number, inFlight: number, append: () => Promise<unknown>): Promise<Measured> => {
  let left = count;
  const cpu = process.cpuUsage();
  const start = performance.now();
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      await append();
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  const perSecond = (count / (performance.now() - start)) * 1_000;
  const { user, system } = process.cpuUsage(cpu);
  return { perSecond, cpuMicros: (user + system) / count };
};

/** The plain Append, which both sides call alike: per-call credentials make the client take it. */
const CREDENTIALS = { username: 'unary', password: 'append' };

/** The client alone, with the plain call and its options as the adapter makes it. */
const appendBare = (client: EventStoreDBClient, stream: string) => {
  const { id, type, v, data, meta } = event();
  const envelope = jsonEvent({ id, type, data: { data, id, meta, revision: 1, stream, type, v } });
  return client.appendToStream(stream, envelope, {
    expectedRevision: NO_STREAM,
    credentials: CREDENTIALS,
    requiresLeader: true,
    deadline: usualTiming.call,
  });
};

/** The client alone, which hears every append back before it counts: what a sequence over the whole log takes with its own ways. */
const listening = async (client: EventStoreDBClient) => {
  const heard = new Map<string, () => void>();
  // Its own each time, so that nothing from before is sent again.
  const prefix = `heard-${randomUUID()}`;
  const subscription = client.subscribeToAll({
    filter: { filterOn: STREAM_NAME, prefixes: [prefix], checkpointInterval: 32 },
  });
  subscription.on('data', ({ event }) => heard.get(event?.streamId ?? '')?.());
  await once(subscription, 'confirmation');
  return {
    async append() {
      const stream = `${prefix}-${randomUUID()}`;
      const back = new Promise<void>((resolve) => heard.set(stream, resolve));
      await Promise.all([appendBare(client, stream), back]);
      heard.delete(stream);
    },
    stop: () => subscription.unsubscribe(),
  };
};

export const eventStoreBench = async (rounds = ROUNDS, count = 1_000): Promise<Report> => {
  const double = await startDoubleProcess();
  const client = EventStoreDBClient.connectionString(double.address);
  const ledger = await openEventStoreLedger({
    connectionString: double.address,
    credentials: CREDENTIALS,
    prefix: 'bench',
    codec,
  });
  const bare = () => appendBare(client, `bare-${randomUUID()}`);
  const adapted = () => ledger.append(`base-${randomUUID()}`, 'none', [event()]);
  const runs = IN_FLIGHT.map((inFlight) => ({
    inFlight,
    bare: Array.of<Measured>(),
    heard: Array.of<Measured>(),
    adapted: Array.of<Measured>(),
  }));
  for (const one of [bare, adapted]) await measure(WARM, 16, one);
  for (let round = 0; round < rounds; round += 1)
    for (const run of runs) {
      // In turns, so that neither always pays for what the other left to collect.
      const turns = [
        async () => run.bare.push(await measure(count, run.inFlight, bare)),
        async () => run.adapted.push(await measure(count, run.inFlight, adapted)),
      ];
      for (const turn of round % 2 === 0 ? turns : turns.reverse()) await turn();
      // Only while it is measured: the others are not to pay for a second subscription.
      const listener = await listening(client);
      run.heard.push(await measure(count, run.inFlight, () => listener.append()));
      await listener.stop();
    }
  await ledger.close();
  await client.dispose();
  await double.kill();
  const against = (values: readonly Measured[], others: readonly Measured[], of: keyof Measured = 'perSecond') =>
    median(values.map((value, i) => value[of] / (others[i]?.[of] ?? Number.NaN)));
  const rate = (values: readonly Measured[]) => median(values.map(({ perSecond }) => perSecond));
  const cost = (values: readonly Measured[]) => median(values.map(({ cpuMicros }) => cpuMicros));
  return {
    title: 'Appends to EventStoreDB through the adapter',
    ratios: runs.flatMap(({ inFlight, ...run }) => [
      {
        name: `${inFlight} in flight, against the bare client`,
        value: against(run.adapted, run.bare),
        goal: { atLeast: 0.9 },
      },
      { name: `${inFlight} in flight, against one that hears them back`, value: against(run.adapted, run.heard) },
      {
        name: `${inFlight} in flight, processor time against one that hears them back`,
        value: against(run.adapted, run.heard, 'cpuMicros'),
      },
    ]),
    figures: runs.flatMap(({ inFlight, ...run }) => [
      { name: `bare client, ${inFlight} in flight`, value: rate(run.bare), unit: 'appends/s' },
      { name: `hearing client, ${inFlight} in flight`, value: rate(run.heard), unit: 'appends/s' },
      { name: `adapter, ${inFlight} in flight`, value: rate(run.adapted), unit: 'appends/s' },
      { name: `bare client, ${inFlight} in flight, processor time`, value: cost(run.bare), unit: 'µs' },
      { name: `hearing client, ${inFlight} in flight, processor time`, value: cost(run.heard), unit: 'µs' },
      { name: `adapter, ${inFlight} in flight, processor time`, value: cost(run.adapted), unit: 'µs' },
    ]),
  };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) print(await eventStoreBench());
