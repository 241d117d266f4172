import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { decade, decadeText, present } from '../../examples/decade/decade.js';
import { institutions } from '../../examples/decade/institutions/index.js';
import { baseStatuses, closureReasons, levels, revocationGrounds } from '../../src/aggregates/vocabulary.js';
import { readLines } from '../../src/cli/demo/line.js';
import { presentOf, replay } from '../../src/cli/demo/replay.js';
import { legalDateAt } from '../../src/kernel/index.js';
import type { Entry } from '../../src/ledger/index.js';
import { divisionRows } from '../support/shipped.js';
import { basesOf, memoryStage } from './stage.js';

const committed = readFileSync(new URL('../../examples/decade.ndjson', import.meta.url), 'utf8');

const replayed = async (): Promise<readonly Entry[]> => {
  const stage = await memoryStage();
  await replay(readLines(committed), stage, { present });
  return stage.entries();
};

describe('the register of the example decade', () => {
  let entries: readonly Entry[];
  beforeAll(async () => {
    entries = await replayed();
  });

  it('is what its generator writes', () => {
    expect(decadeText()).toBe(committed);
    expect(readLines(committed)).toEqual(decade());
  });

  it('is accepted command by command, and leaves the same bytes every time', async () => {
    expect((await replayed()).map(({ bytes }) => bytes)).toEqual(entries.map(({ bytes }) => bytes));
  });

  it('has bases of every status when it ends', () => {
    const statuses = new Set([...basesOf(entries).values()].map(({ status }) => status));
    expect([...statuses].sort()).toEqual([...baseStatuses].sort());
  });

  it('has revocations on every ground and closures for every reason', () => {
    const bases = [...basesOf(entries).values()];
    const grounds = new Set(bases.flatMap((base) => (base.status === 'REVOKED' ? [base.ground] : [])));
    const reasons = new Set(bases.flatMap((base) => (base.status === 'CLOSED' ? [base.reasonCode] : [])));
    expect([...grounds].sort()).toEqual([...revocationGrounds].sort());
    expect([...reasons].sort()).toEqual([...closureReasons].sort());
  });

  it('has at least sixty institutions, over all divisions and both levels', () => {
    expect(institutions.length).toBeGreaterThanOrEqual(60);
    expect(new Set(institutions.map(({ name }) => name)).size).toBe(institutions.length);
    expect(new Set(institutions.map(({ level }) => level))).toEqual(new Set(levels));
    const divisions = divisionRows.map(({ gb6 }) => gb6).filter((gb6) => gb6 !== '320400');
    expect([...new Set(institutions.map(({ gb6 }) => gb6))].sort()).toEqual(divisions.sort());
  });

  it('numbers bases 1, 2, 3 … without a gap', () => {
    const serials = entries.flatMap(({ envelope }) =>
      envelope.type === 'NumberAllocated' && 'serial' in envelope.data ? [envelope.data.serial] : [],
    );
    expect(serials).toEqual(serials.map((_, index) => index + 1));
    expect(serials.length).toBeGreaterThan(60);
  });

  it('lets a rectification lapse on its day, not on the next day that somebody works', () => {
    const lapses = entries.filter(({ envelope }) => envelope.type === 'RectificationLapsed');
    expect(lapses.length).toBeGreaterThan(0);
    for (const { envelope } of lapses) {
      expect(legalDateAt(envelope.meta.recordedAt)).toBe(envelope.meta.occurredOn);
      expect(envelope.meta.recordedAt.slice(11)).toBe('16:00:00.000Z');
    }
  });

  it('ends in its present', () => {
    expect(presentOf(decade())).toBe(present);
    expect(
      legalDateAt(entries.at(-1)?.envelope.meta.recordedAt ?? expect.fail('nothing was recorded')) <= present,
    ).toBe(true);
  });
});
