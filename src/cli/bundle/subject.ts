import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LogFiles, NamedNote, StreamState } from '../../transparency/audit/index.js';
import { bundlePaths, type Manifest, parseManifest, parseState } from '../../transparency/bundle/index.js';
import { Malformed, type Policy, parsePolicy, parseVerifierKey, TILE_WIDTH } from '../../transparency/index.js';
import { CommandFailed, exitCodes } from '../exit-codes.js';
import { openFolder } from './folder.js';
import { isTarball, unpackTarball } from './tarball.js';
import { openWeb } from './web.js';

/** What is to be verified, wherever it is. */
export type Subject = {
  readonly files: LogFiles;
  readonly checkpoint: NamedNote;
  /** Whom it says itself that one should trust; absent where it says nothing. */
  readonly policy?: Policy;
  readonly stated?: readonly StreamState[];
  readonly manifest?: Manifest;
  readonly hasEntries?: (bundle: number) => boolean;
  readonly withoutTiles?: true;
  close(): Promise<void>;
};

export type OpenOptions = { readonly token?: string; readonly signal: AbortSignal };

const isWeb = (path: string): boolean => /^https?:\/\//.test(path);

const missing = (path: string): CommandFailed =>
  new CommandFailed(
    exitCodes.usage,
    `${path} 中没有可验证的内容：须为导出包、其 .tar.gz、数据目录或服务地址`,
    `${path} holds nothing to verify: give a bundle, its .tar.gz, a data folder or the address of a server`,
  );

const nothing = async (): Promise<void> => undefined;

const textOf = async (files: LogFiles, path: string): Promise<string | undefined> =>
  (await files.read(path))?.toString();

const needed = async (files: LogFiles, path: string): Promise<string> => {
  const text = await textOf(files, path);
  if (text === undefined) throw new Malformed('bundle', `${path} is not there`);
  return text;
};

/** @throws Malformed */
const openBundle = async (files: LogFiles, close: Subject['close']): Promise<Subject> => {
  const manifest = parseManifest(await needed(files, bundlePaths.manifest));
  const { range, state } = manifest;
  const policy = await textOf(files, bundlePaths.policy);
  return {
    files,
    manifest,
    checkpoint: { path: bundlePaths.checkpoint, text: await needed(files, bundlePaths.checkpoint) },
    ...(policy !== undefined && { policy: parsePolicy(policy) }),
    ...(state && { stated: parseState(await needed(files, bundlePaths.state)) }),
    ...(range && {
      hasEntries: (bundle: number) => bundle * TILE_WIDTH < range.to && (bundle + 1) * TILE_WIDTH >= range.from,
    }),
    close,
  };
};

/** The keys that a server names at `/vkey`, a line each. @throws Malformed */
const keysNamed = (text: string): Policy => ({
  logs: text
    .split('\n')
    .filter((line) => /^[^#\s]+\+[0-9a-f]{8}\+/.test(line))
    .map(parseVerifierKey),
  witnesses: [],
  groups: [],
});

export type ServerLog = {
  readonly files: LogFiles;
  readonly checkpoint: string;
  readonly policy: Policy;
  readonly ledgerId: string;
};

/** A server's log: its files, its latest checkpoint, and the keys that it names. @throws CommandFailed, Malformed */
export const serverLog = async (url: string, { token, signal }: OpenOptions): Promise<ServerLog> => {
  const files = openWeb(url, token, signal);
  const checkpoint = await textOf(files, bundlePaths.checkpoint);
  const keys = await textOf(files, 'vkey');
  const ledgerId = await textOf(files, 'ledger');
  if (checkpoint === undefined || keys === undefined || ledgerId === undefined) throw missing(url);
  return { files, checkpoint, policy: keysNamed(keys), ledgerId: ledgerId.trim() };
};

const openServer = async (url: string, options: OpenOptions): Promise<Subject> => {
  const { files, checkpoint, policy } = await serverLog(url, options);
  return { files, checkpoint: { path: `${url}/checkpoint`, text: checkpoint }, policy, close: nothing };
};

const openUnpacked = async (file: string): Promise<Subject> => {
  const folder = await mkdtemp(join(tmpdir(), 'jidi-bundle-'));
  const close = () => rm(folder, { recursive: true, force: true });
  try {
    await unpackTarball(file, folder);
    return await openBundle(openFolder(folder), close);
  } catch (error) {
    await close();
    throw error;
  }
};

/** Opens what is at a path or an address. @throws Malformed, CommandFailed */
export const openSubject = async (path: string, options: OpenOptions): Promise<Subject> => {
  if (isWeb(path)) return openServer(path, options);
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() && isTarball(path)) return openUnpacked(path);
  if (found?.isDirectory()) {
    const files = openFolder(path);
    if ((await files.read(bundlePaths.manifest)) !== undefined) return openBundle(files, nothing);
    if ((await files.read(bundlePaths.unfinished)) !== undefined)
      throw new CommandFailed(
        exitCodes.usage,
        `${path} 中的导出尚未完成：请再次运行 jidi export`,
        `the export in ${path} is not finished: run jidi export again`,
      );
  }
  throw missing(path);
};

/** A checkpoint that the auditor kept. */
export const keptNote = async (file: string): Promise<NamedNote> => ({
  path: file,
  text: await readFile(file, 'utf8'),
});
