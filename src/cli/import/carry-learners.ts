import { LEARNERS_PER_COMMAND } from '../../aggregates/training-class/index.js';
import { type CommandOutcome, type PersonListed, registerLearners } from '../../application/index.js';
import { withoutUndefined } from '../../kernel/index.js';
import { type Carry, faultsOf, type LineReport, type Register } from './carry-out.js';
import type { Line } from './columns.js';
import type { ImportContext } from './context.js';
import { masked, readLearner } from './learners.js';
import { faultOf, type LineFault } from './line-fault.js';
import { inChunks } from './settle.js';

const shown = ({ values }: Line): string => masked(values.name ?? '');

const fault = (line: Line, faults: readonly LineFault[]): LineReport => ({
  line: line.line,
  name: shown(line),
  status: 'error',
  faults,
});

/** `people.3.idNumber` is the column `idNumber` of the line itself. */
const ofColumn = (outcome: CommandOutcome): CommandOutcome =>
  outcome.ok
    ? outcome
    : {
        ok: false,
        refusals: outcome.refusals.map(({ field, ...refused }) => {
          const column = /^people\.\d+\.(.+)$/.exec(field ?? '')?.[1];
          return withoutUndefined({ ...refused, field: column });
        }),
      };

/** A list of technicians, a thousand lines at a time: whoever is registered already adds nothing. */
export const carryLearners = async (
  { ledger, application }: Register,
  { city, subject, correlationId }: ImportContext,
): Promise<Carry> => {
  const actor = { id: subject, role: 'CITY', bureau: city } as const;
  const start = (await ledger.head())?.sequence ?? 0;
  const seen = new Set<string>();

  const reportOf = (line: Line, outcome: CommandOutcome): LineReport => {
    if (!outcome.ok) return fault(line, faultsOf(ofColumn(outcome)));
    const fresh = outcome.entries.filter(({ sequence, envelope }) => sequence > start && !seen.has(envelope.id));
    for (const { envelope } of fresh) seen.add(envelope.id);
    const status = fresh.length > 0 ? 'ok' : 'duplicate';
    return { line: line.line, name: shown(line), status, id: outcome.id, faults: [] };
  };

  const register = async (lines: readonly Line[]): Promise<readonly LineReport[]> => {
    const readings = lines.map((line) => ({ line, read: readLearner(line) }));
    const sound = readings.flatMap(({ line, read }) =>
      read.ok
        ? [{ line, person: withoutUndefined({ ...read.value.person, on: read.value.on }) satisfies PersonListed }]
        : [],
    );
    // Where the lines stand says which they are: a hash of what is in them could be found by trying.
    const idempotencyKey = `import:learners:${correlationId}:${lines[0]?.line ?? 0}`;
    const people = sound.map(({ person }) => person);
    const outcome = await registerLearners(application, { people, actor, idempotencyKey, correlationId });
    const refusals = outcome.ok ? [] : outcome.refusals.map(faultOf);
    const byLine = new Map(sound.map(({ line }, i) => [line.line, outcome.ok ? outcome.lines[i] : undefined] as const));
    return readings.map(({ line, read }) => {
      if (!read.ok) return fault(line, read.faults);
      const fared = byLine.get(line.line);
      return fared === undefined ? fault(line, refusals) : reportOf(line, fared);
    });
  };

  return async (lines, onProgress) => {
    const reports: LineReport[] = [];
    for (const chunk of inChunks(lines, LEARNERS_PER_COMMAND)) {
      reports.push(...(await register(chunk)));
      onProgress(reports.length);
    }
    return reports;
  };
};
