import { classIdOf, commandIdOf } from '../../application/identity.js';
import type { LegalDate } from '../../kernel/index.js';
import { type ImportedAttendance, readAttendance } from './attendance.js';
import { carryClass, type Row } from './attended-class.js';
import type { Carry, LineReport, Register } from './carry-out.js';
import { classKeyOf } from './classes.js';
import type { Line } from './columns.js';
import type { ImportContext } from './context.js';
import { type Directory, type FoundClass, openDirectory } from './directory.js';
import { faultOf, type LineFault, notFound, type Read } from './line-fault.js';

type Located = { readonly cls: FoundClass; readonly row: Row; readonly on?: LegalDate };

/** Finds what a line names: its class, its learner, and which session it is about. */
const locate = async (line: Line, directory: Directory, { subject, city }: ImportContext): Promise<Read<Located>> => {
  const read = readAttendance(line);
  if (!read.ok) return read;
  const { reference, base, idNumber, session, on, ...done } = read.value;
  const learner = await directory.learnerIdOf({ idNumber, viewer: { id: subject, role: 'CITY', bureau: city } });
  const cls = await classNamed({ reference, ...(base !== undefined && { base }) }, directory, subject);
  const faults: LineFault[] = learner.ok ? [] : learner.refusals.map(faultOf);
  if (cls === undefined) faults.push(notFound('reference', reference));
  const number = cls && session !== undefined ? sessionIn(cls, session) : undefined;
  if (cls !== undefined && session !== undefined && number === undefined) faults.push(noSession(session));
  if (!learner.ok || cls === undefined || faults.length > 0) return { ok: false, faults };
  const row = {
    line: line.line,
    learnerId: learner.learnerId,
    ...(number !== undefined && { session: number }),
    ...done,
  };
  return { ok: true, value: { cls, row, ...(on !== undefined && { on }) } };
};

const classNamed = async (
  { reference, base }: Pick<ImportedAttendance, 'reference' | 'base'>,
  directory: Directory,
  subject: string,
): Promise<FoundClass | undefined> => {
  if (reference.startsWith('class-')) return directory.classOf(reference);
  const found = base === undefined ? undefined : await directory.baseOf(base);
  // As its own import named it, by the same person.
  return found && directory.classOf(classIdOf(commandIdOf(subject, classKeyOf(found.baseId, reference))));
};

/** By its number, or by its date where the class has one session on it. */
const sessionIn = ({ dates }: FoundClass, session: string): number | undefined => {
  if (/^\d{1,3}$/.test(session)) return Number(session);
  const first = dates.indexOf(session);
  return first >= 0 && dates.lastIndexOf(session) === first ? first + 1 : undefined;
};

const noSession = (session: string): LineFault => ({
  field: 'session',
  code: 'SESSION_UNKNOWN',
  zh: `该班 ${session} 没有课，或一日有多次课（请写课次）`,
  en: `the class has no session on ${session}, or more than one: give its number`,
});

/** Who came to which class: lines are put together by class, so that a class of a thousand is a few commands. */
export const carryAttendance = async (on: Register, context: ImportContext): Promise<Carry> => {
  const directory = openDirectory(on.ledger, context.city, on.application);
  return async (lines, onProgress) => {
    const faults = new Map<number, readonly LineFault[]>();
    const groups = new Map<string, Located[]>();
    for (const line of lines) {
      const located = await locate(line, directory, context);
      if (!located.ok) {
        faults.set(line.line, located.faults);
        continue;
      }
      const group = `${located.value.cls.classId} ${located.value.on ?? ''}`;
      groups.set(group, [...(groups.get(group) ?? []), located.value]);
    }
    const fresh = new Set<number>();
    const classOf = new Map<number, string>();
    let done = faults.size;
    onProgress(done);
    for (const located of groups.values()) {
      const [first] = located;
      if (first === undefined) continue;
      const rows = located.map(({ row }) => row);
      const fared = await carryClass(on, context, first.cls, rows, first.on);
      for (const { line } of rows) classOf.set(line, first.cls.classId);
      for (const [line, found] of fared.faults) faults.set(line, found);
      for (const line of fared.fresh) fresh.add(line);
      done += rows.length;
      onProgress(done);
    }
    return lines.map(({ line, values }): LineReport => {
      const found = faults.get(line) ?? [];
      const id = classOf.get(line);
      const status = found.length > 0 ? 'error' : fresh.has(line) ? 'ok' : 'duplicate';
      return { line, name: values.reference ?? '', status, ...(id !== undefined && { id }), faults: found };
    });
  };
};
