import { decade, present } from '../../examples/decade/decade.js';
import { replay } from '../../src/cli/demo/replay.js';
import { inOrder, type Step } from '../../src/cli/demo/step.js';
import { trainingOf } from '../../src/cli/demo/training/index.js';
import type { Entry } from '../../src/ledger/index.js';
import { holidays } from '../support/shipped.js';
import { type MemoryStage, memoryStage } from './stage.js';

/** What the demo loads: the register's decade with its training. */
export const wholeDecade = (): readonly Step[] => {
  const lines = decade();
  return inOrder(lines, trainingOf(lines, { holidays, present }));
};

/** The register in memory when these were given to it. */
export const stageOf = async (steps: readonly Step[]): Promise<MemoryStage> => {
  const stage = await memoryStage();
  await replay(steps, stage, { present });
  return stage;
};

/** What that register has. */
export const entriesOf = async (steps: readonly Step[]): Promise<readonly Entry[]> => (await stageOf(steps)).entries();
