import type { Refusal } from '../kernel/index.js';
import type { AnyAct } from './act.js';
import type { CommandOutcome } from './application.js';
import { articleOf } from './permissions/index.js';
import type { CommandKeys } from './ports.js';
import { refusal } from './refusals.js';

export const keyReused = ({ type }: AnyAct['command']): Refusal =>
  refusal('IDEMPOTENCY_KEY_REUSED', articleOf(type), { field: 'idempotencyKey' });

/**
 * Carries an act out while its key stands for its input on every node. What left an entry behind, or may have, keeps the
 * key until the index has surely heard of it; the same input goes through at any time.
 */
export const underItsKey = (
  keys: CommandKeys | undefined,
  act: AnyAct,
  carryOut: () => Promise<CommandOutcome>,
): Promise<CommandOutcome> => (keys === undefined ? carryOut() : claimed(keys, act, carryOut));

const claimed = async (
  keys: CommandKeys,
  { command, commandId, inputHash }: AnyAct,
  carryOut: () => Promise<CommandOutcome>,
): Promise<CommandOutcome> => {
  if (!(await keys.claim(commandId, inputHash))) return { ok: false, refusals: [keyReused(command)] };
  const outcome = await carryOut();
  if (!outcome.ok || outcome.entries.length === 0) await keys.release(commandId, inputHash).catch(() => undefined);
  return outcome;
};
