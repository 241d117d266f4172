import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Entry, type Ledger, RevisionConflict } from '../../../src/ledger/index.js';
import { bytesOf, collect, event, newStream, pages, type Subject } from './fixture.js';
import { Listener } from './listener.js';

const WRITERS = 12;
const ROUNDS = 25;
const STREAMS = 4;

const testimony = z.object({ writer: z.number(), head: z.number(), revision: z.number(), last: z.string().nullable() });

/** Reads a stream, writes down what it saw, and appends that at the revision it saw, until nobody was faster. */
const witness = async (ledger: Ledger, writer: number, stream: string): Promise<Entry> => {
  for (;;) {
    const head = (await ledger.head())?.sequence ?? 0;
    const [last] = await collect(ledger.readStream(stream, { backwards: true, limit: 1 }));
    const revision = last?.envelope.revision ?? 0;
    const seen = { writer, head, revision, last: last?.envelope.id ?? null };
    try {
      const { entries } = await ledger.append(stream, revision, [event('Witnessed', seen)]);
      if (entries[0] !== undefined) return entries[0];
    } catch (error) {
      if (!(error instanceof RevisionConflict)) throw error;
    }
  }
};

const write = async (ledger: Ledger): Promise<Entry[]> => {
  const streams = Array.from({ length: STREAMS }, newStream);
  const writers = Array.from({ length: WRITERS }, async (_, writer) => {
    const acknowledged: Entry[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      acknowledged.push(await witness(ledger, writer, streams[(writer + round) % STREAMS] ?? newStream()));
    return acknowledged;
  });
  return (await Promise.all(writers)).flat();
};

/** Replays the log and holds every testimony against what came before it. */
const contradictions = (log: readonly Entry[]): string[] => {
  const heads = new Map<string, { revision: number; id: string }>();
  return log.flatMap(({ sequence, envelope: { id, stream, revision, data } }, i) => {
    const before = heads.get(stream);
    heads.set(stream, { revision, id });
    const saw = testimony.parse(data);
    return [
      ...(sequence === i + 1 ? [] : [`entry ${sequence} is the log's ${i + 1}th`]),
      ...(revision === (before?.revision ?? 0) + 1 ? [] : [`${stream} jumps to ${revision} at ${sequence}`]),
      ...(saw.revision === revision - 1
        ? []
        : [`${sequence} was decided at ${saw.revision} and stored at ${revision}`]),
      ...(saw.last === (before?.id ?? null) ? [] : [`${sequence} did not see what came before it`]),
      ...(saw.head < sequence ? [] : [`${sequence} saw entry ${saw.head} before it was there`]),
    ];
  });
};

export const concurrency = (subject: Subject) =>
  describe('many writers at once', () => {
    it('leave a log in which every decision was made on what came before it', async () => {
      const ledger = await subject.empty();
      const acknowledged = await write(ledger);
      const log = (await pages(ledger, { limit: 100 })).flatMap((page) => page.entries);
      expect(contradictions(log)).toEqual([]);
      expect(log).toHaveLength(WRITERS * ROUNDS);
      expect(bytesOf(log)).toEqual(bytesOf(acknowledged.toSorted((a, b) => a.sequence - b.sequence)));
    });

    it('are followed from any start with nothing lost or repeated at the seam', async () => {
      const ledger = await subject.empty();
      const listeners: Listener[] = [new Listener(ledger)];
      const writing = write(ledger);
      // Each new listener starts while the writers are at work, at the beginning and at the place reached by then.
      for (let round = 1; round <= 8; round += 1) {
        await listeners[0]?.until(({ entries }) => entries.length >= round * 20);
        const after = listeners[0]?.entries.at(-1)?.position;
        listeners.push(new Listener(ledger), new Listener(ledger, { ...(after && { after }) }));
      }
      await writing;
      const log = bytesOf((await pages(ledger, { limit: 100 })).flatMap((page) => page.entries));
      for (const listener of listeners) {
        await listener.until(({ entries }) => entries.at(-1)?.sequence === log.length);
        const first = listener.entries[0]?.sequence ?? Number.NaN;
        expect(bytesOf(listener.entries)).toEqual(log.slice(first - 1));
        await listener.stop();
      }
      expect(listeners.map((listener) => listener.entries[0]?.sequence).filter((first) => first === 1)).toHaveLength(9);
    });
  });
