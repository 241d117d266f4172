import { describe, expect, it } from 'vitest';
import { formats } from '../../src/aggregates/registry.js';
import { canonicalJson, type EventDefinitions, markerEvents } from '../../src/kernel/index.js';
import { createCodec } from '../../src/ledger/index.js';
import { endingsOf } from './endings.js';
import { byStream, goldenLogs, replay, storedVersion } from './golden.js';

const codec = createCodec(formats);
const decode = (lines: readonly string[]) => lines.map((line, i) => codec.decode(line, `line ${i + 1}`));

const versions = [{ events: markerEvents as EventDefinitions }, ...formats].flatMap(({ events }) =>
  Object.entries(events).flatMap(([type, { v }]) => Array.from({ length: v }, (_, i) => `${type} v${i + 1}`)),
);

describe('the golden logs', () => {
  it('hold every version of every event type that was ever stored', () => {
    const held = new Set(goldenLogs.flatMap(({ lines }) => lines.map(storedVersion)));
    expect(versions.filter((version) => !held.has(version))).toEqual([]);
  });

  it('hold nothing that the program no longer knows', () => {
    const stored = goldenLogs.flatMap(({ lines }) => lines.map(storedVersion));
    expect(stored.filter((version) => !versions.includes(version))).toEqual([]);
  });
});

describe.each(goldenLogs)('$name', ({ name, lines }) => {
  it('is canonical to the byte', () => {
    for (const line of lines) expect(canonicalJson(JSON.parse(line))).toBe(line);
  });

  it('decodes, and what is at its current version encodes to the same bytes', () => {
    for (const [i, envelope] of decode(lines).entries()) {
      const line = lines[i] ?? '';
      const again = codec.encode(envelope.stream, envelope.revision, envelope);
      if (storedVersion(line) === `${envelope.type} v${envelope.v}`) expect(again).toBe(line);
      else expect(codec.decode(again, `line ${i + 1} lifted`)).toEqual(envelope);
    }
  });

  it('counts the revisions of each stream from 1', () => {
    for (const history of byStream(decode(lines)).values())
      expect(history.map((envelope) => envelope.revision)).toEqual(history.map((_, i) => i + 1));
  });

  it('ends, when it is replayed, where it ended', () => {
    const states = replay(decode(lines));
    const endings = endingsOf[name] ?? {};
    expect(Object.keys(states)).toEqual(Object.keys(endings));
    expect(states).toMatchObject(endings);
  });
});
