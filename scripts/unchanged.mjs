// `node scripts/unchanged.mjs COMMAND…` runs a generator and fails when a file that git keeps differs afterwards from
// what it was before: what is committed is then not what the sources give.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

const kept = () => {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  const digest = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');
  return new Map(
    listed
      .split('\0')
      .filter((file) => file !== '' && existsSync(file))
      .map((file) => [file, digest(file)]),
  );
};

const before = kept();
const [command, ...args] = process.argv.slice(2);
const { status } = spawnSync(command, args, { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
const after = kept();
const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
  (file) => before.get(file) !== after.get(file),
);
for (const file of changed) process.stderr.write(`not what the sources give: ${file}\n`);
process.exit(changed.length > 0 ? 1 : 0);
