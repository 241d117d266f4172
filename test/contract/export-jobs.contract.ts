import { beforeEach, describe, expect, test } from 'vitest';
import { type Actor, type Instant, instant, instantFromMillis, millisOf } from '../../src/kernel/index.js';
import type { Claimed, ExportJobs, NewExport } from '../../src/projections/exports/index.js';

const analyst: Actor = { id: 'analyst-su', role: 'ANALYST' };
const county: Actor = { id: 'county-he', role: 'COUNTY', bureau: '320412' };
const at = (minute: number): Instant => instantFromMillis(millisOf(instant('2016-01-04T01:00:00Z')) + minute * 60_000);

const asked = (n: number, changes: Partial<NewExport> = {}): NewExport => ({
  id: `export-${n}`,
  actor: analyst,
  language: 'zh',
  query: '{ bases { edges { node { id } } } }',
  variables: { 年: [1, '二', true, null] },
  inputHash: 'a',
  now: at(n),
  expiresAt: at(n + 1_000),
  most: 3,
  ...changes,
});

const page = (text: string, cursor?: string) => ({
  lines: text,
  rows: 1,
  bytes: Buffer.byteLength(text),
  sequence: 7,
  ...(cursor !== undefined && { cursor }),
});

const gathered = async (jobs: ExportJobs, id: string): Promise<string> => {
  let text = '';
  for await (const part of jobs.parts(id)) text += part;
  return text;
};

/** What holds for exports in every view store. `open` gives an empty one. */
export const describeExportJobs = (name: string, open: () => Promise<ExportJobs>): void => {
  let jobs: ExportJobs;
  const claim = async (now = at(0), until = at(1)): Promise<Claimed> => {
    const claimed = await jobs.claim(now, until);
    if (claimed === undefined) throw new Error('nothing to claim');
    return claimed;
  };

  describe(`${name} exports`, () => {
    beforeEach(async () => {
      jobs = await open();
      await jobs.prepare();
      await jobs.prepare();
    });

    test('begin once, however often they are asked for', async () => {
      const first = await jobs.start(asked(1));
      expect(first).toMatchObject({
        kind: 'STARTED',
        job: { id: 'export-1', actor: analyst, state: 'QUEUED', rows: 0, variables: asked(1).variables },
      });
      expect(await jobs.start(asked(1, { now: at(9) }))).toEqual({ ...first, kind: 'KNOWN' });
      expect(await jobs.start(asked(1, { inputHash: 'b' }))).toEqual({ kind: 'KEY_REUSED' });
      expect(await jobs.find('export-1')).toEqual(first.kind === 'STARTED' && first.job);
      expect(await jobs.find('export-2')).toBeUndefined();
    });

    test('are bounded for each owner, and told of to the owner alone', async () => {
      for (const n of [1, 2, 3]) await jobs.start(asked(n));
      expect(await jobs.start(asked(4))).toEqual({ kind: 'TOO_MANY' });
      expect(await jobs.start(asked(5, { actor: county }))).toMatchObject({ kind: 'STARTED' });
      await jobs.cancel('export-1', at(5));
      expect(await jobs.start(asked(4))).toMatchObject({ kind: 'STARTED' });
      expect((await jobs.of(analyst)).map(({ id }) => id)).toEqual(['export-4', 'export-3', 'export-2', 'export-1']);
      expect((await jobs.of(county)).map(({ id }) => id)).toEqual(['export-5']);
      expect(await jobs.of({ id: county.id, role: 'COUNTY', bureau: '320411' })).toEqual([]);
    });

    test('are worked on one after the other, each by one worker', async () => {
      await jobs.start(asked(2));
      await jobs.start(asked(1));
      expect((await claim()).job).toMatchObject({ id: 'export-1', state: 'RUNNING' });
      expect((await claim()).job.id).toBe('export-2');
      expect(await jobs.claim(at(0), at(1))).toBeUndefined();
    });

    test('keep their pages in order and say how far they are', async () => {
      await jobs.start(asked(1));
      const claimed = await claim();
      expect(await jobs.advance(claimed, page('"甲"\n', 'c1'), at(2))).toBe(true);
      expect(await jobs.advance(claimed, { ...page('"乙"\n', 'c2'), sequence: 9 }, at(2))).toBe(true);
      expect(await jobs.find('export-1')).toMatchObject({
        rows: 2,
        bytes: 12,
        cursor: 'c2',
        fromSequence: 7,
        toSequence: 9,
      });
      for (let n = 0; n < 20; n += 1) await jobs.advance(claimed, page(`${n}\n`, `d${n}`), at(2));
      expect(await jobs.complete(claimed, at(3))).toBe(true);
      expect(await jobs.find('export-1')).toMatchObject({ state: 'COMPLETED', rows: 22, finishedAt: at(3) });
      expect(await gathered(jobs, 'export-1')).toBe(
        `"甲"\n"乙"\n${Array.from({ length: 20 }, (_, n) => `${n}\n`).join('')}`,
      );
    });

    test('an empty page is no part', async () => {
      await jobs.start(asked(1));
      const claimed = await claim();
      await jobs.advance(claimed, { lines: '', rows: 0, bytes: 0, sequence: 7 }, at(2));
      await jobs.complete(claimed, at(3));
      expect(await jobs.find('export-1')).toMatchObject({ state: 'COMPLETED', parts: 0, rows: 0 });
      expect(await gathered(jobs, 'export-1')).toBe('');
    });

    test('go on where a worker that was lost left them, which then changes nothing any more', async () => {
      await jobs.start(asked(1));
      const lost = await claim(at(0), at(1));
      await jobs.advance(lost, page('1\n', 'c1'), at(2));
      expect(await jobs.claim(at(2), at(5))).toBeUndefined();
      const next = await claim(at(3), at(5));
      expect(next.job).toMatchObject({ cursor: 'c1', rows: 1 });
      expect(await jobs.advance(lost, page('2\n', 'c2'), at(9))).toBe(false);
      expect(await jobs.complete(lost, at(9))).toBe(false);
      expect(await jobs.fail(lost, { code: 'LATE' }, at(9))).toBe(false);
      await jobs.release(lost);
      expect(await jobs.claim(at(4), at(5))).toBeUndefined();
      expect(await jobs.advance(next, page('2\n', 'c2'), at(9))).toBe(true);
      expect(await gathered(jobs, 'export-1')).toBe('1\n2\n');
    });

    test('released, are free for anybody at once', async () => {
      await jobs.start(asked(1));
      await jobs.release(await claim(at(0), at(100)));
      expect((await claim(at(1), at(2))).job.id).toBe('export-1');
    });

    test('failed or cancelled, keep nothing of what they gathered', async () => {
      await jobs.start(asked(1));
      await jobs.start(asked(2));
      const [one, two] = [await claim(), await claim()];
      for (const claimed of [one, two]) await jobs.advance(claimed, page('1\n', 'c'), at(2));
      await jobs.fail(one, { code: 'EXPORT_TOO_LONG', params: { bytes: 3 } }, at(3));
      expect(await jobs.find('export-1')).toMatchObject({
        state: 'FAILED',
        fault: { code: 'EXPORT_TOO_LONG', params: { bytes: 3 } },
      });
      expect(await jobs.cancel('export-2', at(4))).toMatchObject({ state: 'CANCELLED', finishedAt: at(4) });
      expect(await jobs.advance(two, page('2\n'), at(5))).toBe(false);
      expect(await jobs.cancel('export-1', at(9))).toMatchObject({ state: 'FAILED', finishedAt: at(3) });
      expect(await jobs.cancel('export-3', at(9))).toBeUndefined();
      expect((await gathered(jobs, 'export-1')) + (await gathered(jobs, 'export-2'))).toBe('');
    });

    test('expire with what they hold, and are forgotten long after', async () => {
      await jobs.start(asked(1));
      const claimed = await claim();
      await jobs.advance(claimed, page('1\n'), at(2));
      await jobs.complete(claimed, at(3));
      expect(await jobs.expire(at(1_000))).toBe(0);
      expect(await jobs.expire(at(1_001))).toBe(1);
      expect(await jobs.expire(at(1_001))).toBe(0);
      expect(await jobs.find('export-1')).toMatchObject({ state: 'EXPIRED', rows: 1 });
      expect(await gathered(jobs, 'export-1')).toBe('');
      await jobs.expire(at(1_001 + 91 * 24 * 60));
      expect(await jobs.find('export-1')).toBeUndefined();
    });
  });
};
