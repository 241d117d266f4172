import type { ClassEvent } from '../../aggregates/training-class/index.js';
import type { LegalDate } from '../../kernel/index.js';
import type { EnrolledFrom } from './row.js';

type EventNamed<Type extends ClassEvent['type']> = Extract<ClassEvent, { readonly type: Type }>;

type Running = {
  readonly from: EnrolledFrom;
  /** Who failed and may still pass: counted as assessed already. */
  readonly failed: Set<string>;
};
type Kept = readonly (readonly [id: string, from: Running['from'], failed: readonly string[]])[];

/** What must be known of a class's earlier entries until its record is registered. */
export class RunningClasses {
  #classes = new Map<string, Running>();

  #of(id: string): Running {
    const known = this.#classes.get(id) ?? { from: {}, failed: new Set() };
    this.#classes.set(id, known);
    return known;
  }

  /** Enrolled learners by day and division, these included. */
  enrol(id: string, on: LegalDate, learners: EventNamed<'LearnersEnrolled'>['data']['learners']): EnrolledFrom {
    const { from } = this.#of(id);
    const thatDay = { ...from[on] };
    for (const { gb6 } of learners) thatDay[gb6] = (thatDay[gb6] ?? 0) + 1;
    from[on] = thatDay;
    return from;
  }

  /** How many are assessed for the first time, and how many pass. */
  assess(
    id: string,
    results: EventNamed<'LearnersAssessed'>['data']['results'],
  ): { readonly assessed: number; readonly passed: number } {
    const { failed } = this.#of(id);
    let again = 0;
    let passed = 0;
    for (const result of results) {
      if (failed.has(result.learnerId)) again += 1;
      if (result.passed) {
        passed += 1;
        failed.delete(result.learnerId);
      } else {
        failed.add(result.learnerId);
      }
    }
    return { assessed: results.length - again, passed };
  }

  /** Nobody is enrolled or assessed after this. */
  close(id: string): void {
    this.#classes.delete(id);
  }

  memo(): string {
    return JSON.stringify([...this.#classes].map(([id, { from, failed }]) => [id, from, [...failed]]));
  }

  /** @param memo as {@link memo} gave it, under the same version of the projection. */
  recall(memo: string): void {
    const kept = JSON.parse(memo) as Kept;
    this.#classes = new Map(kept.map(([id, from, failed]) => [id, { from: { ...from }, failed: new Set(failed) }]));
  }
}
