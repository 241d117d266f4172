import { readFile } from 'node:fs/promises';
import type { Finding } from '../../transparency/audit/index.js';
import { type Policy, parsePolicy, parseVerifierKey } from '../../transparency/index.js';
import { CommandFailed, exitCodes } from '../exit-codes.js';
import type { Terminal } from '../terminal.js';
import type { Subject } from './subject.js';
import { findingWords } from './words.js';

/** Whom a verification trusts, and whether that is the auditor's own knowledge. */
export type Trust = { readonly policy: Policy; readonly isOwn: boolean };

/** The keys and witnesses that the auditor gives, or, where none is given, those that the subject itself names. */
export const trusted = async (
  { vkey, policy }: { readonly vkey: readonly string[]; readonly policy?: string | undefined },
  subject: Pick<Subject, 'policy'>,
): Promise<Trust> => {
  const given =
    policy === undefined ? { logs: [], witnesses: [], groups: [] } : parsePolicy(await readFile(policy, 'utf8'));
  const logs = [...given.logs, ...vkey.map(parseVerifierKey)];
  if (logs.length > 0) return { policy: { ...given, logs }, isOwn: true };
  if (subject.policy === undefined)
    throw new CommandFailed(
      exitCodes.usage,
      '不知道该信任哪个密钥：请用 --vkey 或 --policy 提供',
      'no key to trust: give one by --vkey or --policy',
    );
  return { policy: subject.policy, isOwn: false };
};

export const tellFindings = (terminal: Terminal, findings: readonly Finding[]): void => {
  for (const finding of findings) {
    const { zh, en } = findingWords(finding);
    terminal.out(`✗ ${zh} · ${en}\n`);
  }
};
