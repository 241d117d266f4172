import { decade, present } from '../../examples/decade/decade.js';
import { replay } from '../../src/cli/demo/replay.js';
import { inOrder, type Step } from '../../src/cli/demo/step.js';
import { trainingOf } from '../../src/cli/demo/training/index.js';
import type { Entry } from '../../src/ledger/index.js';
import { holidays } from '../support/shipped.js';
import { memoryStage } from './stage.js';

/** What the demo loads: the register's decade with its training. */
export const wholeDecade = (): readonly Step[] => {
  const lines = decade();
  return inOrder(lines, trainingOf(lines, { holidays, present }));
};

/** What the register has when these were given to it. */
export const entriesOf = async (steps: readonly Step[]): Promise<readonly Entry[]> => {
  const stage = await memoryStage();
  await replay(steps, stage, { present });
  return stage.entries();
};
