import { decade, present } from '../../examples/decade/decade.js';
import type { CommandType } from '../../src/application/application.js';
import { commandIdOf } from '../../src/application/identity.js';
import { replay } from '../../src/cli/demo/replay.js';
import { inOrder } from '../../src/cli/demo/step.js';
import { trainingOf } from '../../src/cli/demo/training/index.js';
import { legalDate } from '../../src/kernel/index.js';
import { memoryStage } from '../examples/stage.js';
import { holidays } from '../support/shipped.js';

/** Training is told of until this day: every kind of act has been seen by then. */
const untaught = legalDate('2015-10-01');

/** What each command was seen to record when the example decade was replayed, in that order. */
export const observedEvents = async (): Promise<ReadonlyMap<CommandType, readonly string[]>> => {
  const stage = await memoryStage();
  const lines = decade();
  const steps = inOrder(lines, trainingOf(lines, { holidays, present: untaught }));
  await replay(steps, stage, { present });
  const typeOf = new Map(steps.map(({ actor, key, type }) => [commandIdOf(actor.id, key), type]));
  const observed = new Map<CommandType, readonly string[]>();
  for (const { envelope } of await stage.entries()) {
    const type = typeOf.get(envelope.meta.commandId);
    if (type !== undefined) observed.set(type, [...new Set([...(observed.get(type) ?? []), envelope.type])]);
  }
  return observed;
};
