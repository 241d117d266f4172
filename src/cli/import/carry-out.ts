import type { Application, CommandOutcome } from '../../application/index.js';
import type { AnyRequest } from '../../application/request.js';
import type { Ledger } from '../../ledger/index.js';
import type { Line } from './columns.js';
import { faultOf, type LineFault } from './line-fault.js';
import type { ListKind, Plan, PlanContext } from './plan.js';

/** How a line fared. `duplicate`: it was recorded before, or stands further up in the list. */
export type LineReport = {
  readonly line: number;
  readonly name: string;
  readonly status: 'ok' | 'duplicate' | 'error';
  /** Of what it became. */
  readonly id?: string;
  readonly faults: readonly LineFault[];
};

/** Where a list is tried out or recorded. */
export type Register = { readonly ledger: Ledger; readonly application: Application };

const isRegistered = async (ledger: Ledger, id: string): Promise<boolean> => {
  for await (const _ of ledger.readStream(id, { limit: 1 })) return true;
  return false;
};

const refused = (outcome: CommandOutcome): readonly LineFault[] => (outcome.ok ? [] : outcome.refusals.map(faultOf));

/** Carries lines out one after the other, and tells what is new from what was there. */
export const lineCarrier = async ({ ledger, application }: Register, kind: ListKind, context: PlanContext) => {
  const start = (await ledger.head())?.sequence ?? 0;
  const seen = new Set<string>();
  const names = new Map<string, number>();

  const execute = (request: AnyRequest): Promise<CommandOutcome> => application.execute(request);

  const isNew = (outcome: CommandOutcome): boolean =>
    outcome.ok && outcome.entries.some(({ sequence, envelope }) => sequence > start && !seen.has(envelope.id));

  const remember = (outcome: CommandOutcome): void => {
    if (outcome.ok) for (const { envelope } of outcome.entries) seen.add(envelope.id);
  };

  const carryOut = async ({ name, first, request }: Plan, line: number): Promise<LineReport> => {
    if (first !== undefined && !(await isRegistered(ledger, first.id))) {
      const faults = refused(await execute(first.request));
      if (faults.length > 0) return { line, name, status: 'error', faults };
    }
    const outcome = await execute(request);
    if (!outcome.ok) return { line, name, status: 'error', faults: refused(outcome) };
    const status = isNew(outcome) ? 'ok' : 'duplicate';
    remember(outcome);
    return { line, name, status, id: outcome.id, faults: [] };
  };

  return async (line: Line): Promise<LineReport> => {
    const read = kind.plan(line, context);
    if (!read.ok) return { line: line.line, name: line.values.name ?? '', status: 'error', faults: read.faults };
    const { name } = read.value;
    const earlier = kind.once ? names.get(name) : undefined;
    if (earlier !== undefined) return { line: line.line, name, status: 'duplicate', faults: [sameAs(earlier)] };
    names.set(name, line.line);
    return carryOut(read.value, line.line);
  };
};

const sameAs = (line: number): LineFault => ({
  field: 'name',
  code: 'SAME_AS',
  zh: `与第 ${line} 行相同`,
  en: `the same as line ${line}`,
});
