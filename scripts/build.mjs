// Compiles src/ to dist/: into a folder beside it first, so that a running program or a failed build never meets half a
// dist. `--if-needed` does nothing when dist was built from exactly these sources. The demo's example is made ready too,
// unless `--program` asks for the program alone.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const stamp = join(dist, '.sources');

const sources = () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const hash = createHash('sha256');
  for (const file of [
    ...files,
    ...['tsconfig.json', 'tsconfig.build.json', 'tsconfig.client.json', 'package-lock.json'].map((f) => join(root, f)),
  ].sort())
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
};

const tsc = (project, into) =>
  spawnSync(join(root, 'node_modules', '.bin', 'tsc'), ['-p', project, '--outDir', into], {
    cwd: root,
    stdio: 'inherit',
  }).status === 0;

/** The program; of the client, which other programs import, its types too. */
const compile = (into) => tsc('tsconfig.build.json', into) && tsc('tsconfig.client.json', into);

const ATTEMPTS = 5;

/** Another build may put its own there between the two renames, or take this one's away before the first. */
const putInPlace = (fresh, old) => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      if (existsSync(dist)) renameSync(dist, `${old}.${attempt}`);
      renameSync(fresh, dist);
      return;
    } catch (error) {
      if (attempt === ATTEMPTS || !['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(error.code)) throw error;
    } finally {
      rmSync(`${old}.${attempt}`, { recursive: true, force: true });
    }
  }
};

const build = (fingerprint) => {
  const fresh = join(root, `dist.${process.pid}`);
  const old = `${fresh}.old`;
  try {
    if (!compile(fresh)) return false;
    chmodSync(join(fresh, 'main.js'), 0o755);
    writeFileSync(join(fresh, '.sources'), fingerprint);
    putInPlace(fresh, old);
    return true;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
};

/** The example decade, loaded once into dist/example by the program itself; it tells how far it is. */
const prepareExample = () =>
  spawnSync(process.execPath, [join(dist, 'main.js'), 'demo', '--prepare'], { cwd: root, stdio: 'inherit' }).status ===
  0;

const fingerprint = sources();
const isCurrent = existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint;
const isBuilt = (process.argv.includes('--if-needed') && isCurrent) || build(fingerprint);
if (!(isBuilt && (process.argv.includes('--program') || prepareExample()))) process.exitCode = 1;
