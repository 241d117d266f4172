import { expect } from 'vitest';
import type { TaskKind, TaskView, Viewer, WorklistArgs } from '../../../src/projections/index.js';
import { day, type Taught } from './training.js';

export const AUDITOR: Viewer = { role: 'AUDITOR' };

/** What a viewer, an auditor where none is named, finds on the worklist of a day. */
export const listed = async (
  built: Taught,
  on: string,
  kinds: readonly TaskKind[],
  args: Partial<WorklistArgs> = {},
  viewer: Viewer = AUDITOR,
): Promise<readonly TaskView[]> => {
  const { worklist } = await built.queries();
  const connection = await worklist({ first: 100, kinds, ...args, on: day(on) }, viewer);
  const tasks = connection.edges.map(({ node }) => node);
  expect(await connection.totalCount()).toBe(tasks.length);
  return tasks;
};
