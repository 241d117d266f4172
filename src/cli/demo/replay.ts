import type { Application } from '../../application/application.js';
import type { AnyRequest } from '../../application/request.js';
import {
  addDays,
  type Instant,
  instantOn,
  type LegalDate,
  legalDate,
  legalDateAt,
  type Refusal,
} from '../../kernel/index.js';
import type { Entry, Position } from '../../ledger/ledger.js';
import { type IdOf, lanesOf, type Step } from './step.js';

/** The register that a history is replayed on, with a clock that the replay sets. */
export type Stage = {
  readonly application: Application;
  readonly setClock: (now: Instant) => void;
  /** What the register does of its own accord when a day begins (lapses, releases), once its views have reached `after`. */
  readonly beginDay: (after: Position | undefined) => Promise<void>;
};

/** A command of a history that the register does not accept; everything before it is recorded. */
export class LineRefused extends Error {
  override readonly name = 'LineRefused';
  constructor(
    readonly line: Step,
    readonly refusals: readonly Refusal[],
  ) {
    super(
      `${line.at} ${line.type} ${line.key}: ${refusals.map(({ code, field }) => [code, field].join(' ')).join(', ')}`,
    );
  }
}

/** Where a history stands when all is told: the end of the year of its last line. */
export const presentOf = (steps: readonly Step[]): LegalDate => {
  const last = steps.at(-1);
  if (last === undefined) throw new RangeError('a history has at least one line');
  return legalDate(`${legalDateAt(last.at).slice(0, 4)}-12-31`);
};

type Options = {
  /** The day with which the history ends: the clock goes on to its beginning. */
  readonly present: LegalDate;
  readonly onProgress?: (done: number, of: number) => void;
};

/**
 * Gives the commands to the register, each at its own instant, and lets every day in between begin at 00:00 in Shanghai:
 * a period that runs out while nobody acts lapses on its day. Answers with the position of the last entry.
 * @throws LineRefused
 */
export const replay = async (
  steps: readonly Step[],
  { application, setClock, beginDay }: Stage,
  { present, onProgress }: Options,
): Promise<Position | undefined> => {
  const made = new Map<string, string>();
  const idOf: IdOf = (key) => {
    const id = made.get(key);
    if (id === undefined) throw new RangeError(`nothing was made by ${key} yet`);
    return id;
  };
  let last: Entry | undefined;
  let day = steps[0] && legalDateAt(steps[0].at);
  let done = 0;

  const goOnTo = async (date: LegalDate): Promise<void> => {
    while (day !== undefined && day < date) {
      day = addDays(day, 1);
      setClock(instantOn(day, '00:00'));
      await beginDay(last?.position);
    }
  };

  const carryOut = async (step: Step): Promise<void> => {
    const outcome = await application.execute(requestOf(step, idOf));
    if (!outcome.ok) throw new LineRefused(step, outcome.refusals);
    made.set(step.key, outcome.id);
    last = laterOf(last, outcome.entries.at(-1));
    done += 1;
    onProgress?.(done, steps.length);
  };

  for (const group of byInstant(steps)) {
    await goOnTo(legalDateAt(group.at));
    setClock(group.at);
    await allOf(
      lanesOf(group.steps).map(async (lane) => {
        for (const step of lane) await carryOut(step);
      }),
    );
  }
  await goOnTo(present);
  return last?.position;
};

const laterOf = (a: Entry | undefined, b: Entry | undefined): Entry | undefined =>
  a === undefined || (b !== undefined && b.sequence > a.sequence) ? b : a;

const requestOf = (step: Step, idOf: IdOf): AnyRequest => {
  const { on, actor, key: idempotencyKey, type, document } = step;
  const { target, data } = 'about' in step ? step.about(idOf) : step;
  // Type and data were written down together.
  return {
    type,
    actor,
    idempotencyKey,
    data,
    ...(target !== undefined && { target }),
    ...(on !== undefined && { on }),
    ...(document !== undefined && { document }),
  } as AnyRequest;
};

function* byInstant(steps: readonly Step[]): Generator<{ readonly at: Instant; readonly steps: readonly Step[] }> {
  let start = 0;
  for (const [index, { at }] of steps.entries()) {
    if (steps[index + 1]?.at === at) continue;
    yield { at, steps: steps.slice(start, index + 1) };
    start = index + 1;
  }
}

/** Ends when all have ended, and throws what the first of them threw: nothing goes on behind a failure. */
const allOf = async (tasks: readonly Promise<void>[]): Promise<void> => {
  const failed = (await Promise.allSettled(tasks)).find((task) => task.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
};
