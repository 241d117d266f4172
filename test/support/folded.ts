import { type Base, baseDecider, baseFormat } from '../../src/aggregates/base/index.js';
import { openStreams } from '../../src/application/streams.js';
import type { TestRegister } from './register.js';

/** A base as its stream says. */
export const baseAsFolded = async ({ ledger, today }: TestRegister, baseId: string): Promise<Base> =>
  (
    await openStreams({
      ledger,
      today,
      decider: baseDecider,
      format: baseFormat,
      cached: 1,
    }).load(baseId)
  ).state;
