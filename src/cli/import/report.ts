import type { LineReport } from './carry-out.js';
import type { ImportReport } from './import-list.js';

const marks = { ok: '✓', duplicate: '=', error: '✗' } as const;

const lineText = ({ line, name, status, id, faults }: LineReport): string => {
  const head = [`${marks[status]} 第 ${line} 行`, name, id]
    .filter((part) => part !== undefined && part !== '')
    .join('  ');
  const reasons = faults.map(({ field, code, article, zh, en }) => {
    const where = [field, article, code].filter((part) => part !== undefined).join(' ');
    return `    ${where}: ${zh} · ${en}`;
  });
  return [head, ...reasons].join('\n');
};

const verdict = ({ recorded, error, ok }: ImportReport): string => {
  if (recorded && ok > 0) return '新的行已记录 · the new lines are recorded';
  if (!recorded && error > 0)
    return '有行被拒，未记录任何内容 · lines are refused and nothing is recorded (--skip-invalid leaves them out)';
  return ok === 0 ? '没有新的行 · nothing is new' : '只检查，未记录 · checked only, nothing is recorded';
};

/** The report of an import for a person: a line each, then the sums. */
export const reportText = (report: ImportReport): string => {
  const columns = Object.entries(report.columns).map(([field, header]) => `${field}=${header}`);
  return [
    `列 · columns: ${columns.join(', ')}`,
    ...(report.unused.length === 0 ? [] : [`未用的列 · unused: ${report.unused.join(', ')}`]),
    ...report.lines.map(lineText),
    `${report.ok} 新 new, ${report.duplicate} 重复 duplicate, ${report.error} 有误 refused; ${verdict(report)}`,
    '',
  ].join('\n');
};
