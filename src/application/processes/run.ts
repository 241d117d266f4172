import { legalDateAt, type Refusal } from '../../kernel/index.js';
import type { CommandOutcome } from '../application.js';
import type { Upkeep } from '../flows/upkeep.js';
import type { Clock, PendingWork, Unfinished } from '../ports.js';

export type Task =
  | Unfinished['kind']
  | 'LAPSE_RECTIFICATION'
  | 'RECOGNISE_HOURS'
  | 'CANCEL_CLASS'
  | 'TAKE_EFFECT'
  | 'DESTROY_KEYS';

/** What a task is about. */
type Subject = { readonly task: Task; readonly baseId?: string; readonly classId?: string };

/** What one run did. Whatever is in `refused` or `failed` is tried again by the next run. */
export type RunReport = {
  /** How many tasks recorded something; one that was done already records nothing. */
  readonly done: Readonly<Record<Task, number>>;
  readonly refused: readonly (Subject & { readonly refusals: readonly Refusal[] })[];
  readonly failed: readonly (Subject & { readonly fault: unknown })[];
};

export type ProcessPorts = { readonly application: Upkeep; readonly pending: PendingWork; readonly clock: Clock };

type Item = { readonly subject: Subject; readonly carryOut: () => Promise<CommandOutcome> };

/** What is to be done now, by the views: what a crash left half done first, then what the day makes due. */
const itemsOf = async ({ application, pending, clock }: ProcessPorts): Promise<readonly Item[]> => {
  const today = legalDateAt(clock.now());
  const [scheduled, unfinished, lapsed, undecided, stranded] = await Promise.all([
    pending.scheduled(today),
    pending.unfinished(),
    pending.lapsed(today),
    pending.undecided(),
    pending.stranded(today),
  ]);
  return [
    ...scheduled.map(
      (entry): Item => ({
        subject: { task: 'TAKE_EFFECT', baseId: entry.stream },
        carryOut: () => application.takeEffect(entry),
      }),
    ),
    ...unfinished.map(
      (work): Item => ({
        subject: { task: work.kind, baseId: work.baseId },
        carryOut: () => application.finish(work),
      }),
    ),
    ...lapsed.map(
      (due): Item => ({
        subject: { task: 'LAPSE_RECTIFICATION', baseId: due.baseId },
        carryOut: () => application.lapse(due),
      }),
    ),
    ...undecided.map(
      (cls): Item => ({ subject: { task: 'RECOGNISE_HOURS', ...cls }, carryOut: () => application.recognise(cls) }),
    ),
    ...stranded.map(
      (cls): Item => ({ subject: { task: 'CANCEL_CLASS', ...cls }, carryOut: () => application.cancel(cls) }),
    ),
  ];
};

/** Does what is pending, one after another: one that fails does not keep the others from being done. */
export const run = async (ports: ProcessPorts): Promise<RunReport> => {
  const done: Record<Task, number> = {
    SUBMIT_APPLICATION: 0,
    WRITE_NUMBER: 0,
    RELEASE_RECOGNITION: 0,
    LAPSE_RECTIFICATION: 0,
    RECOGNISE_HOURS: 0,
    CANCEL_CLASS: 0,
    DESTROY_KEYS: 0,
    TAKE_EFFECT: 0,
  };
  const refused: RunReport['refused'][number][] = [];
  const failed: RunReport['failed'][number][] = [];
  for (const { subject, carryOut } of await itemsOf(ports)) {
    try {
      const outcome = await carryOut();
      if (!outcome.ok) refused.push({ ...subject, refusals: outcome.refusals });
      else if (outcome.entries.length > 0) done[subject.task] += 1;
    } catch (fault) {
      failed.push({ ...subject, fault });
    }
  }
  try {
    done.DESTROY_KEYS = await ports.application.destroyKeys();
  } catch (fault) {
    failed.push({ task: 'DESTROY_KEYS', fault });
  }
  return { done, refused, failed };
};
