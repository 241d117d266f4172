import type { RevocationGround } from '../../aggregates/vocabulary.js';
import type { LegalDate } from '../../kernel/index.js';
import { UNDATED } from '../bases/tables.js';
import { type Change, changesOf } from '../projection.js';
import type { TaskKind } from '../views.js';
import { type TaskRow, tasksTable } from './tables.js';

export const tasks = changesOf(tasksTable);

/** `due_on`, how it is sorted, and what was assumed in counting to it. */
export const due = (
  on: LegalDate | undefined,
  assumedYears: readonly string[] = [],
): Pick<TaskRow, 'due_on' | 'by_due' | 'assumed_years'> => ({
  due_on: on ?? null,
  by_due: on ?? UNDATED,
  assumed_years: assumedYears.length === 0 ? null : assumedYears.join(),
});

export type Duty = {
  readonly kind: TaskKind;
  readonly of: 'CITY' | 'MANAGER' | 'ORGANISATION';
  readonly since: LegalDate;
  readonly dueOn?: LegalDate | undefined;
  readonly assumedYears?: readonly string[] | undefined;
  /** The last day on which it stands. */
  readonly until?: LegalDate;
  /** Of the notice that it follows. */
  readonly ground?: RevocationGround;
};

export const owed = (base_id: string, slot: string, duty: Duty): Change => {
  const { kind, of, since, dueOn, assumedYears, until, ground } = duty;
  const { due_on, by_due, assumed_years } = due(dueOn, assumedYears);
  return tasks.upsert({
    base_id,
    slot,
    kind,
    duty_of: of,
    since,
    until: until ?? null,
    due_on,
    by_due,
    assumed_years,
    ground: ground ?? null,
  });
};
export const done = (base_id: string, ...slots: readonly string[]): readonly Change[] =>
  slots.map((slot) => tasks.delete({ base_id, slot }));

export const STEP = 'STEP';
export const RECTIFY = 'RECTIFY';
export const LAPSED = 'LAPSED';
export const GROUND = 'GROUND';
export const HEARING = 'HEARING';
export const DECISION = 'DECISION';
