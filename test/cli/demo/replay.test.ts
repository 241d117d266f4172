import { describe, expect, it } from 'vitest';
import { decade } from '../../../examples/decade/decade.js';
import { BadLine, readLines } from '../../../src/cli/demo/line.js';
import { LineRefused, presentOf, replay } from '../../../src/cli/demo/replay.js';
import { legalDate } from '../../../src/kernel/index.js';
import { memoryStage } from '../../examples/stage.js';

const lines = decade();
const [first, second] = lines;
const written = (line: object): string => JSON.stringify(line);

describe('reading a history', () => {
  it('takes one command a line and skips empty lines', () => {
    expect(readLines(`${written(lines[0] ?? {})}\n\n${written(lines[1] ?? {})}\n`)).toEqual([first, second]);
  });

  it.each([
    ['text that is no JSON', '{'],
    ['a command that there is not', written({ ...first, type: 'lapseRectification' })],
    ['an instant without its milliseconds', written({ ...first, at: '2011-09-01T01:00:00Z' })],
    ['a date that is none', written({ ...first, on: '2011-02-30' })],
    ['a role that there is not', written({ ...first, actor: { id: 'x', role: 'ADMIN' } })],
    ['a member that does not belong there', written({ ...first, password: 'x' })],
  ])('refuses %s, and says on which line', (_, line) => {
    const read = () => readLines(`${written(first ?? {})}\n${line}\n`);
    expect(read).toThrow(BadLine);
    expect(read).toThrow(/^line 2: /);
  });
});

describe('replaying a history', () => {
  it('stops at the line that the register refuses, and says why', async () => {
    const lost = lines.filter(({ type }) => type !== 'registerOrganisation').slice(0, 80);
    const stage = await memoryStage();
    const refused = await replay(lost, stage, { present: legalDate('2011-12-31') }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(LineRefused);
    expect(refused).toMatchObject({
      line: { type: 'submitApplication' },
      refusals: [{ code: 'ORGANISATION_UNKNOWN' }],
    });
  });

  it('tells how far it is', async () => {
    const told: number[] = [];
    await replay(lines.slice(0, 20), await memoryStage(), {
      present: presentOf(lines.slice(0, 20)),
      onProgress: (done) => told.push(done),
    });
    expect(told).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it('has no present without a line', () => {
    expect(() => presentOf([])).toThrow(RangeError);
  });
});
