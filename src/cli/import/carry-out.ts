import type { Application, CommandOutcome, PersonalReads } from '../../application/index.js';
import type { AnyRequest } from '../../application/request.js';
import type { Ledger } from '../../ledger/index.js';
import type { Line } from './columns.js';
import { faultOf, type LineFault, type Read } from './line-fault.js';

/** How a line fared. `duplicate`: it was recorded before, or stands further up in the list. */
export type LineReport = {
  readonly line: number;
  /** What the line is about; of a person's no more than the surname. */
  readonly name: string;
  readonly status: 'ok' | 'duplicate' | 'error';
  /** Of what it became. */
  readonly id?: string;
  readonly faults: readonly LineFault[];
};

/** Where a list is tried out or recorded. */
export type Register = {
  readonly ledger: Ledger;
  readonly application: Application & Pick<PersonalReads, 'learnerIdOf'>;
};

/** Carries lines out, and tells of each how it fared, in their order. */
export type Carry = (lines: readonly Line[], onProgress: (done: number) => void) => Promise<readonly LineReport[]>;

/** What a line asks for, in order. */
export type Plan = {
  /** What the line is about, as the report names it. */
  readonly name: string;
  /** An institution that is to be there before `request`; one that is there already stays as it is. */
  readonly first?: { readonly id: string; readonly request: AnyRequest };
  readonly request: AnyRequest;
};

/** A list of which every line is a command of its own. */
export type LineByLine = {
  readonly plan: (line: Line) => Promise<Read<Plan>> | Read<Plan>;
  /** What the line is about where it cannot be read. */
  readonly nameOf: (line: Line) => string;
  /** Two lines of one name are the same line twice. */
  readonly once?: boolean;
};

const isRegistered = async (ledger: Ledger, id: string): Promise<boolean> => {
  for await (const _ of ledger.readStream(id, { limit: 1 })) return true;
  return false;
};

export const faultsOf = (outcome: CommandOutcome): readonly LineFault[] =>
  outcome.ok ? [] : outcome.refusals.map(faultOf);

/** Carries lines out one after the other, and tells what is new from what was there. */
export const lineByLine = async (
  { ledger, application }: Register,
  { plan, nameOf, once = false }: LineByLine,
): Promise<Carry> => {
  const start = (await ledger.head())?.sequence ?? 0;
  const seen = new Set<string>();
  const names = new Map<string, number>();

  const isNew = (outcome: CommandOutcome): boolean =>
    outcome.ok && outcome.entries.some(({ sequence, envelope }) => sequence > start && !seen.has(envelope.id));

  const remember = (outcome: CommandOutcome): void => {
    if (outcome.ok) for (const { envelope } of outcome.entries) seen.add(envelope.id);
  };

  const carryOut = async ({ name, first, request }: Plan, line: number): Promise<LineReport> => {
    if (first !== undefined && !(await isRegistered(ledger, first.id))) {
      const faults = faultsOf(await application.execute(first.request));
      if (faults.length > 0) return { line, name, status: 'error', faults };
    }
    const outcome = await application.execute(request);
    if (!outcome.ok) return { line, name, status: 'error', faults: faultsOf(outcome) };
    const status = isNew(outcome) ? 'ok' : 'duplicate';
    remember(outcome);
    return { line, name, status, id: outcome.id, faults: [] };
  };

  const carry = async (line: Line): Promise<LineReport> => {
    const read = await plan(line);
    if (!read.ok) return { line: line.line, name: nameOf(line), status: 'error', faults: read.faults };
    const { name } = read.value;
    const earlier = once ? names.get(name) : undefined;
    if (earlier !== undefined) return { line: line.line, name, status: 'duplicate', faults: [sameAs(earlier)] };
    names.set(name, line.line);
    return carryOut(read.value, line.line);
  };

  return async (lines, onProgress) => {
    const reports: LineReport[] = [];
    for (const line of lines) {
      reports.push(await carry(line));
      onProgress(reports.length);
    }
    return reports;
  };
};

const sameAs = (line: number): LineFault => ({
  field: 'name',
  code: 'SAME_AS',
  zh: `与第 ${line} 行相同`,
  en: `the same as line ${line}`,
});
