import type { LegalDate } from '../../kernel/index.js';
import type { CommandOutcome } from '../application.js';
import { destroyKeysOf } from '../personal/erasures.js';
import type { PendingClass, Unfinished } from '../ports.js';
import type { Recorded } from '../record.js';
import { writeApplication } from './application.js';
import { cancelStranded } from './cancellation.js';
import { type ScheduledEntry, takeEffect } from './effect.js';
import { outcomeOf, type Workings } from './flow.js';
import { lapse } from './lapse.js';
import { writePendingNumber } from './numbering.js';
import { recognise } from './recognition.js';
import { release } from './release.js';
import { applicationOf } from './reservation.js';

/** What the register asks of itself, by its process managers. Each may be repeated and raced without harm. */
export interface Upkeep {
  /** Carries out the second half of a reservation, or releases the recognition of a base that has ended. */
  finish(unfinished: Unfinished): Promise<CommandOutcome>;
  /** Records that the rectification period that ended on `dueOn` is over (Art.8(2)). */
  lapse(rectification: { readonly baseId: string; readonly dueOn: LegalDate }): Promise<CommandOutcome>;
  /** Decides the hours of a class that is completed and whose record is registered (Art.9). */
  recognise(undecided: PendingClass): Promise<CommandOutcome>;
  /** Records that what was recorded ahead of its date takes effect, or why it does not. */
  takeEffect(scheduled: ScheduledEntry): Promise<CommandOutcome>;
  /** Cancels a class that nobody attended before its base left the register (Art.8(2)). */
  cancel(stranded: PendingClass): Promise<CommandOutcome>;
  /** Destroys the keys of erased learners that could not be destroyed with the erasure; answers with how many persons. */
  destroyKeys(): Promise<number>;
}

/** The views named a reservation that the ledger does not have: they are of another ledger, or damaged. */
export class UnknownReservation extends Error {
  override readonly name = 'UnknownReservation';
  constructor(readonly baseId: string) {
    super(`no reservation is recorded for ${baseId}`);
  }
}

export const createUpkeep = (w: Workings): Upkeep => {
  const finish = async (unfinished: Unfinished): Promise<Recorded | undefined> => {
    const { kind, baseId } = unfinished;
    switch (kind) {
      case 'SUBMIT_APPLICATION': {
        const act = await applicationOf(w, unfinished);
        if (act === undefined) throw new UnknownReservation(baseId);
        return writeApplication(w, act, baseId);
      }
      case 'WRITE_NUMBER':
        return w.lanes(baseId, async () => writePendingNumber(w, baseId, await w.facts.base(baseId)));
      case 'RELEASE_RECOGNITION':
        return release(w, baseId);
      default:
        return kind satisfies never;
    }
  };
  const answer = (id: string, recorded: Recorded | undefined): CommandOutcome =>
    recorded === undefined || recorded.ok ? outcomeOf(id, recorded?.revision ?? 0, recorded) : recorded;

  return {
    finish: async (unfinished) => answer(unfinished.baseId, await finish(unfinished)),
    lapse: async (rectification) => answer(rectification.baseId, await lapse(w, rectification)),
    recognise: async ({ classId }) => answer(classId, await recognise(w, classId)),
    async destroyKeys() {
      let done = 0;
      for (const learnerId of [...w.unsettled]) {
        await destroyKeysOf(w.vault, await w.facts.learner(learnerId));
        w.unsettled.delete(learnerId);
        done += 1;
      }
      return done;
    },
    takeEffect: async (scheduled) => answer(scheduled.stream, await takeEffect(w, scheduled)),
    cancel: async ({ classId }) => answer(classId, await cancelStranded(w, classId)),
  };
};
