import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingredients, presentIn } from '../../../src/cli/demo/prepared.js';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.js';

let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

const presentOf = async (mark: string) => {
  const told: string[] = [];
  await writeFile(join(folder.path, 'prepared.json'), mark);
  return { present: await presentIn(folder.path, (line) => told.push(line)), told };
};

describe('the prepared example', () => {
  test('has the present with which it was kept, where it is made of what there is', async () => {
    const mark = JSON.stringify({ fits: await ingredients(), present: '2021-12-31' });
    expect(await presentOf(mark)).toEqual({ present: '2021-12-31', told: [] });
  });

  test('has none where it is not there, or is made of something else', async () => {
    const nowhere = join(folder.path, 'nowhere');
    expect(await presentIn(nowhere, () => expect.unreachable('there is nothing to tell'))).toBeUndefined();
    const other = JSON.stringify({ fits: 'another build', present: '2021-12-31' });
    expect(await presentOf(other)).toEqual({ present: undefined, told: [] });
  });

  test.each(['', '{"fits":"', '{}', '{"fits":"x","present":"2021-13-31"}', 'null', '\0\0\0'])(
    'has none where its mark is garbled, and says so: %j',
    async (mark) => {
      const { present, told } = await presentOf(mark);
      expect(present).toBeUndefined();
      expect(told).toEqual([expect.stringContaining(`${join(folder.path, 'prepared.json')} is garbled\n`)]);
    },
  );
});
