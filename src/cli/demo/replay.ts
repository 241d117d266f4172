import type { Application } from '../../application/application.js';
import {
  addDays,
  type Instant,
  instantOn,
  type LegalDate,
  legalDate,
  legalDateAt,
  type Refusal,
} from '../../kernel/index.js';
import type { Position } from '../../ledger/ledger.js';
import type { Line } from './line.js';

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
    readonly line: Line,
    readonly refusals: readonly Refusal[],
  ) {
    super(
      `${line.at} ${line.type} ${line.key}: ${refusals.map(({ code, field }) => [code, field].join(' ')).join(', ')}`,
    );
  }
}

/** Where a history stands when all is told: the end of the year of its last line. */
export const presentOf = (lines: readonly Line[]): LegalDate => {
  const last = lines.at(-1);
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
  lines: readonly Line[],
  { application, setClock, beginDay }: Stage,
  { present, onProgress }: Options,
): Promise<Position | undefined> => {
  let position: Position | undefined;
  let day = lines[0] && legalDateAt(lines[0].at);

  const goOnTo = async (date: LegalDate): Promise<void> => {
    while (day !== undefined && day < date) {
      day = addDays(day, 1);
      setClock(instantOn(day, '00:00'));
      await beginDay(position);
    }
  };

  for (const [index, line] of lines.entries()) {
    await goOnTo(legalDateAt(line.at));
    setClock(line.at);
    const { at: _, key, ...request } = line;
    const outcome = await application.execute({ ...request, idempotencyKey: key });
    if (!outcome.ok) throw new LineRefused(line, outcome.refusals);
    position = outcome.position ?? position;
    onProgress?.(index + 1, lines.length);
  }
  await goOnTo(present);
  return position;
};
