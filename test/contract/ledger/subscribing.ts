import { describe, expect, it } from 'vitest';
import { bytesOf, filed, newMemo, newStream, noted, type Subject, textOf } from './fixture.js';
import { Listener } from './listener.js';

export const subscribing = (subject: Subject) =>
  describe('subscribe', () => {
    const withEntries = async (count: number) => {
      const ledger = await subject.empty();
      const stream = newStream();
      if (count > 0)
        await ledger.append(
          stream,
          'none',
          Array.from({ length: count }, (_, i) => noted(`${i}`)),
        );
      return { ledger, stream };
    };

    it('says at once that it has caught up with an empty ledger', async () => {
      const listener = await new Listener(await subject.empty()).caughtUp();
      expect(listener.messages).toEqual([{ kind: 'caughtUp' }]);
      await listener.stop();
    });

    it('gives what is there, then says so, then what comes', async () => {
      const { ledger, stream } = await withEntries(3);
      const listener = await new Listener(ledger).caughtUp();
      expect(listener.entries.map(textOf)).toEqual(['0', '1', '2']);
      expect(listener.messages.at(-1)).toEqual({ kind: 'caughtUp', position: listener.entries.at(-1)?.position });
      const { entries } = await ledger.append(stream, 3, [noted('live'), noted('too')]);
      await listener.until(() => listener.entries.length === 5);
      expect(listener.entries.slice(3)).toEqual(entries);
      expect(listener.messages.filter((message) => message.kind === 'caughtUp')).toHaveLength(1);
      await listener.stop();
    });

    it('starts after a position', async () => {
      const { ledger } = await withEntries(5);
      const { entries } = await ledger.readAll({ limit: 2 });
      const after = entries.at(-1)?.position;
      const listener = await new Listener(ledger, { ...(after && { after }) }).caughtUp();
      expect(listener.entries.map(textOf)).toEqual(['2', '3', '4']);
      await listener.stop();
    });

    it('starts at the tip with nothing to catch up', async () => {
      const { ledger, stream } = await withEntries(2);
      const head = await ledger.head();
      const listener = await new Listener(ledger, { ...(head && { after: head.position }) }).caughtUp();
      expect(listener.messages).toEqual([{ kind: 'caughtUp', position: head?.position }]);
      await ledger.append(stream, 2, [noted('live')]);
      await listener.until(() => listener.entries.length === 1);
      expect(listener.entries.map(textOf)).toEqual(['live']);
      await listener.stop();
    });

    it('sends a long history in pages', async () => {
      const { ledger } = await withEntries(1_000);
      const listener = await new Listener(ledger).caughtUp();
      expect(listener.entries.map((entry) => entry.sequence)).toEqual(Array.from({ length: 1_000 }, (_, i) => i + 1));
      const sizes = listener.messages.map((message) => (message.kind === 'entries' ? message.entries.length : 0));
      expect(Math.max(...sizes)).toBeLessThan(1_000);
      await listener.stop();
    });

    it('sends only what the filter wants and reports progress over the rest', async () => {
      const { ledger, stream } = await withEntries(3);
      const listener = await new Listener(ledger, { filter: { streamPrefixes: ['memo-'] } }).caughtUp();
      const head = await ledger.head();
      expect(listener.messages).toEqual([
        { kind: 'progress', position: head?.position, sequence: 3 },
        { kind: 'caughtUp', position: head?.position },
      ]);
      const { entries } = await ledger.append(newMemo(), 'none', [filed('wanted')]);
      await ledger.append(stream, 3, [noted('unwanted')]);
      await listener.until(({ messages }) => messages.some((last) => last.kind === 'progress' && last.sequence === 5));
      expect(listener.entries).toEqual(entries);
      await listener.stop();
    });

    it('serves several subscribers alike', async () => {
      const { ledger, stream } = await withEntries(10);
      const listeners = [new Listener(ledger), new Listener(ledger), new Listener(ledger)];
      await ledger.append(stream, 10, [noted('live')]);
      for (const listener of listeners) await listener.until(() => listener.entries.length === 11);
      const [first, ...others] = listeners.map((listener) => bytesOf(listener.entries));
      for (const other of others) expect(other).toEqual(first);
      await Promise.all(listeners.map((listener) => listener.stop()));
    });

    it('ends when the signal aborts, waiting or not, and at once when it has aborted before', async () => {
      const { ledger } = await withEntries(1);
      const waiting = await new Listener(ledger).caughtUp();
      await waiting.stop();
      const messages = ledger.subscribe({ signal: AbortSignal.abort() })[Symbol.asyncIterator]();
      expect(await messages.next()).toEqual({ done: true, value: undefined });
    });

    it('ends in the middle of a long history when the signal aborts', async () => {
      const { ledger } = await withEntries(1_000);
      const abort = new AbortController();
      let entries = 0;
      for await (const message of ledger.subscribe({ signal: abort.signal })) {
        if (message.kind === 'entries') entries += message.entries.length;
        abort.abort();
      }
      expect(entries).toBeGreaterThan(0);
      expect(entries).toBeLessThan(1_000);
    });

    it('can be left while it waits for the next message', async () => {
      const { ledger } = await withEntries(0);
      const messages = ledger.subscribe({ signal: new AbortController().signal })[Symbol.asyncIterator]();
      expect(await messages.next()).toMatchObject({ done: false, value: { kind: 'caughtUp' } });
      const parked = messages.next();
      await messages.return?.();
      expect(await parked).toEqual({ done: true, value: undefined });
      expect(await messages.next()).toEqual({ done: true, value: undefined });
    });

    it('goes on where another one was left', async () => {
      const { ledger } = await withEntries(600);
      const seen: string[] = [];
      for await (const message of ledger.subscribe({ signal: new AbortController().signal })) {
        if (message.kind !== 'entries') continue;
        seen.push(...bytesOf(message.entries));
        const after = message.entries.at(-1)?.position;
        const rest = await new Listener(ledger, { ...(after && { after }) }).caughtUp();
        seen.push(...bytesOf(rest.entries));
        await rest.stop();
        break;
      }
      expect(seen).toHaveLength(600);
      expect(new Set(seen).size).toBe(600);
    });

    it('gives a reader everything once while others write behind its back', async () => {
      const { ledger, stream } = await withEntries(300);
      const sequences: number[] = [];
      for await (const message of ledger.subscribe({ signal: new AbortController().signal })) {
        if (message.kind !== 'entries') continue;
        if (sequences.length === 0) await ledger.append(stream, 300, [noted('meanwhile')]);
        sequences.push(...message.entries.map((entry) => entry.sequence));
        if (sequences.length >= 301) break;
      }
      expect(sequences).toEqual(Array.from({ length: 301 }, (_, i) => i + 1));
    });
  });
