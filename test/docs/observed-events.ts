import { decade, present } from '../../examples/decade/decade.js';
import type { CommandType } from '../../src/application/application.js';
import { commandIdOf } from '../../src/application/identity.js';
import { replay } from '../../src/cli/demo/replay.js';
import { memoryStage } from '../examples/stage.js';

/** What each command was seen to record when the example decade was replayed, in that order. */
export const observedEvents = async (): Promise<ReadonlyMap<CommandType, readonly string[]>> => {
  const stage = await memoryStage();
  const lines = decade();
  await replay(lines, stage, { present });
  const typeOf = new Map(lines.map(({ actor, key, type }) => [commandIdOf(actor.id, key), type]));
  const observed = new Map<CommandType, readonly string[]>();
  for (const { envelope } of await stage.entries()) {
    const type = typeOf.get(envelope.meta.commandId);
    if (type !== undefined) observed.set(type, [...new Set([...(observed.get(type) ?? []), envelope.type])]);
  }
  return observed;
};
