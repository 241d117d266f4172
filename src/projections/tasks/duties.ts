import type { LegalDate } from '../../kernel/index.js';
import { UNDATED } from '../bases/tables.js';
import { type Change, changesOf } from '../projection.js';
import type { TaskKind } from '../views.js';
import { type TaskRow, tasksTable } from './tables.js';

export const tasks = changesOf(tasksTable);

/** `due_on` and how it is sorted. */
export const due = (on: LegalDate | undefined): Pick<TaskRow, 'due_on' | 'by_due'> => ({
  due_on: on ?? null,
  by_due: on ?? UNDATED,
});

export type Duty = {
  readonly kind: TaskKind;
  readonly of: 'CITY' | 'MANAGER' | 'ORGANISATION';
  readonly since: LegalDate;
  readonly dueOn?: LegalDate | undefined;
  /** The last day on which it stands. */
  readonly until?: LegalDate;
};

export const owed = (base_id: string, slot: string, { kind, of, since, dueOn, until }: Duty): Change =>
  tasks.upsert({ base_id, slot, kind, duty_of: of, since, until: until ?? null, ...due(dueOn) });
export const done = (base_id: string, ...slots: readonly string[]): readonly Change[] =>
  slots.map((slot) => tasks.delete({ base_id, slot }));

export const STEP = 'STEP';
export const RECTIFY = 'RECTIFY';
export const LAPSED = 'LAPSED';
export const GROUND = 'GROUND';
export const HEARING = 'HEARING';
export const DECISION = 'DECISION';
