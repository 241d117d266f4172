import { type Envelope, type Fact, factOf, type LegalDate, type Refusal, refusing } from '../../kernel/index.js';
import { maySucceed } from './adjustment.js';
import type { BaseCommandType } from './commands.js';
import type { Context } from './context.js';
import type { BaseEvent } from './events.js';
import { evolveBase, ImpossibleHistory } from './evolve.js';
import { isRevocationPending } from './grounds.js';
import { endedFault } from './guards.js';
import { baseRefusals } from './refusals.js';
import { type Base, isLive } from './state.js';

const { refusal } = refusing(baseRefusals);

/** Acts that may be decided today with effect on a later day. */
export const schedulable = [
  'adjustBase',
  'mergeBase',
  'closeBase',
  'renameBase',
  'amendScope',
] as const satisfies readonly BaseCommandType[];

export const isSchedulable = (command: string): boolean => schedulable.some((known) => known === command);

type Scheduled = Envelope & BaseEvent;

/** The base after a fact; `undefined` where the fact cannot follow any more. */
const after = (base: Base, fact: Fact<BaseEvent>): Base | undefined => {
  try {
    return evolveBase(base, fact);
  } catch (error) {
    if (error instanceof ImpossibleHistory) return undefined;
    throw error;
  }
};

/** What keeps a pending act from taking effect on its day; the rules that may have changed since it was decided. */
export const obstacleTo = (entry: Scheduled, base: Base, ctx: Context): Refusal | undefined => {
  if (after(base, factOf(entry)) === undefined) {
    return (base.status === 'NONE' ? undefined : endedFault(base)) ?? refusal('NOT_NUMBERED', 'Art.8(3)');
  }
  const ends = entry.type === 'BaseClosed' || entry.type === 'BaseMerged';
  if (ends && isLive(base) && isRevocationPending(base, ctx)) return refusal('REVOCATION_PENDING', 'Art.8(2)');
  if (entry.type === 'BaseMerged' && !maySucceed(ctx)) {
    return refusal('SUCCESSOR_NOT_LIVE', 'Art.7市3', { params: { successorId: entry.data.successorId } });
  }
  return undefined;
};

/** Pending acts that cannot follow any more on what is being recorded: a later decision takes their place. */
export const displacedBy = (
  base: Base,
  decided: readonly Fact<BaseEvent>[],
  pending: readonly Scheduled[],
  today: LegalDate,
): readonly Scheduled[] => {
  const ahead = decided.filter(({ occurredOn }) => occurredOn > today);
  let state = decided.filter(({ occurredOn }) => occurredOn <= today).reduce<Base>(evolveBase, base);
  const displaced: Scheduled[] = [];
  const coming = [
    ...ahead.map((fact) => ({ fact, entry: undefined })),
    ...pending.map((entry) => ({ fact: factOf(entry), entry })),
  ].sort((a, b) => (a.fact.occurredOn < b.fact.occurredOn ? -1 : a.fact.occurredOn > b.fact.occurredOn ? 1 : 0));
  for (const { fact, entry } of coming) {
    const next = after(state, fact);
    if (next !== undefined) state = next;
    else if (entry !== undefined) displaced.push(entry);
  }
  return displaced;
};
