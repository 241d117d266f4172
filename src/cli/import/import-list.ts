import type { LineReport, Register } from './carry-out.js';
import type { Line, MappedList } from './columns.js';
import type { ImportContext } from './context.js';
import type { ListKind } from './kinds.js';

export type ImportReport = {
  readonly columns: MappedList['columns'];
  readonly unused: readonly string[];
  readonly lines: readonly LineReport[];
  /** Lines that are new, were there, and are refused. */
  readonly ok: number;
  readonly duplicate: number;
  readonly error: number;
  /** Whether the new lines were recorded: not in a dry run, nor where any line is refused and none may be left out. */
  readonly recorded: boolean;
};

export type ImportOptions = {
  /** Sees the register as it is and keeps nothing. */
  readonly rehearsal: Register;
  /** Where the lines are recorded; absent in a dry run. */
  readonly register?: Register;
  readonly kind: ListKind;
  readonly context: ImportContext;
  /** Record the good lines although others are refused. */
  readonly skipInvalid: boolean;
  readonly onProgress: (stage: 'check' | 'record', done: number, total: number) => void;
};

const count = (lines: readonly LineReport[], status: LineReport['status']): number =>
  lines.filter((line) => line.status === status).length;

/**
 * Imports a list: every line is decided on a rehearsal of the register first, and only then, where none is refused, are
 * the new ones recorded, in order. An import that was stopped halfway is finished by running it again.
 */
export const importList = async (list: MappedList, options: ImportOptions): Promise<ImportReport> => {
  const { rehearsal, register, kind, context, skipInvalid, onProgress } = options;
  const run = async (stage: 'check' | 'record', on: Register, lines: readonly Line[]) => {
    const carry = await kind.open(on, context);
    return carry(lines, (done) => onProgress(stage, done, lines.length));
  };
  const checked = await run('check', rehearsal, list.lines);
  const isNew = new Set(checked.filter(({ status }) => status === 'ok').map(({ line }) => line));
  const refused = count(checked, 'error');
  const recorded =
    register === undefined || (refused > 0 && !skipInvalid)
      ? undefined
      : await run(
          'record',
          register,
          list.lines.filter(({ line }) => isNew.has(line)),
        );
  const byLine = new Map(recorded?.map((report) => [report.line, report]));
  const lines = checked.map((report) => byLine.get(report.line) ?? report);
  return {
    columns: list.columns,
    unused: list.unused,
    lines,
    ok: count(lines, 'ok'),
    duplicate: count(lines, 'duplicate'),
    error: count(lines, 'error'),
    recorded: recorded !== undefined,
  };
};
