import { access, constants, stat, statfs } from 'node:fs/promises';
import { type Finding, ok, problem, warning } from './finding.js';

const OTHERS = 0o077;
const MIB = 1024 ** 2;
const SPACE_NEEDED = 100 * MIB;
const SPACE_WANTED = 1024 * MIB;

const modeOf = (mode: number): string => (mode & 0o777).toString(8).padStart(4, '0');

/** The data folder: there, this user's to write, and nobody else's to read. */
export const folderFinding = async (folder: string): Promise<Finding> => {
  const check = 'data folder';
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined)
    return problem(
      check,
      `${folder} 不存在；首次 jidi serve 时创建`,
      `${folder} is not there; the first jidi serve makes it`,
    );
  if (!found.isDirectory()) return problem(check, `${folder} 不是目录`, `${folder} is no folder`);
  try {
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    return problem(check, `当前用户不能写 ${folder}`, `this user may not write to ${folder}`);
  }
  return (found.mode & OTHERS) === 0
    ? ok(check, folder, folder)
    : warning(
        check,
        `其他用户可进入（${modeOf(found.mode)}），建议 chmod 700`,
        `open to others (${modeOf(found.mode)}); chmod 700 ${folder}`,
      );
};

/** The keys that sign: tokens, and the checkpoints of the transparency log. */
const keys = {
  'issuer key': { zh: '尚未生成；首次签发令牌时生成', en: 'not made yet; the first token makes it' },
  'log key': { zh: '尚未生成；首次 jidi serve 时生成', en: 'not made yet; the first jidi serve makes it' },
} as const;

/** A file with keys: this user's alone. */
export const keyFinding = async (check: keyof typeof keys, file: string): Promise<Finding> => {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined) return ok(check, keys[check].zh, keys[check].en);
  return (found.mode & OTHERS) === 0
    ? ok(check, `${file}（${modeOf(found.mode)}）`, `${file} (${modeOf(found.mode)})`)
    : problem(
        check,
        `其他用户可读（${modeOf(found.mode)}）：chmod 600 ${file}`,
        `open to others (${modeOf(found.mode)}): chmod 600 ${file}`,
      );
};

/** Room for the ledger to grow. */
export const spaceFinding = async (folder: string): Promise<Finding> => {
  const check = 'disk space';
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const size = `${Math.floor(free / MIB).toLocaleString('en')} MiB`;
  if (free < SPACE_NEEDED) return problem(check, `只剩 ${size}`, `${size} left`);
  return free < SPACE_WANTED ? warning(check, `只剩 ${size}`, `${size} left`) : ok(check, `剩 ${size}`, `${size} left`);
};
