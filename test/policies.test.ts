import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readCity, readFounding, readHolidays, UnusablePolicies } from '../src/policies.js';
import { temporaryFolder } from './support/temporary-folder.js';

const emptyFolder = async (): Promise<string> => {
  const folder = await temporaryFolder();
  onTestFinished(() => folder.remove());
  return folder.path;
};

describe('a folder of policies', () => {
  test('that is not there is told by its setting, in both languages', async () => {
    const missing = join(await emptyFolder(), 'nowhere');
    for (const read of [readHolidays, readCity]) {
      expect(() => read(missing)).toThrow(UnusablePolicies);
      expect(() => read(missing)).toThrow(/不存在：请将 JIDI_POLICY .* does not exist: set JIDI_POLICY/);
      expect(() => read(missing)).not.toThrow(/ENOENT/);
    }
    await expect(readFounding(missing)).rejects.toThrow(/JIDI_POLICY/);
  });

  test('whose file is not as it must be is told by the file and its fault', async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, 'holidays.json'), '{"2012": {"off": "none"}}');
    expect(() => readHolidays(folder)).toThrow(/holidays\.json: .*(off|worked)/s);
    await writeFile(join(folder, 'holidays.json'), '{');
    expect(() => readHolidays(folder)).toThrow(/holidays\.json: .*JSON/);
  });
});
