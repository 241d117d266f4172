import type { Connection } from '../../sqlite/index.js';
import { SqliteError } from '../../sqlite/index.js';
import { Statements } from './statements.js';
import { OVERTAKEN, type Step, type StepAnswer, type StepFault, type StepResult } from './steps.js';

const faultOf = (error: unknown, at: number): StepFault => ({
  code: error instanceof SqliteError ? error.code : '',
  message: error instanceof Error ? error.message : String(error),
  at,
});

/** Carries steps out on a connection. */
export const stepsOn = (database: Connection): ((steps: readonly Step[]) => StepAnswer) => {
  const statements = new Statements(database);
  const query = (sql: string, parameters: readonly unknown[]): StepResult => {
    const statement = statements.prepare(sql);
    if (statement.reader) return { rows: statement.all(parameters) };
    return { rows: [], changes: statement.run(parameters).changes };
  };
  const carryOut = (step: Step): StepResult | undefined => {
    // A writer that took over from one that ended in the middle of a transaction has only the rest of it.
    if (!database.inTransaction && step.kind !== 'begin' && step.kind !== 'rollback')
      throw new SqliteError('the transaction is gone', 'SQLITE_ABORT_ROLLBACK');
    switch (step.kind) {
      case 'begin':
        statements.prepare('begin immediate').run();
        return undefined;
      case 'commit':
        statements.prepare('commit').run();
        return undefined;
      case 'rollback':
        if (database.inTransaction) database.exec('rollback');
        return undefined;
      case 'query':
        return query(step.sql, step.parameters);
      case 'move':
        if (statements.prepare(step.sql).run(step.parameters).changes !== step.rows)
          throw new SqliteError('another process has moved the views on', OVERTAKEN);
        return undefined;
      case 'runs': {
        const statement = statements.prepare(step.sql);
        for (const values of step.values) statement.run(values);
        return undefined;
      }
      default:
        return step satisfies never;
    }
  };
  return (steps) => {
    const results: StepResult[] = [];
    for (const [at, step] of steps.entries()) {
      try {
        const result = carryOut(step);
        if (result !== undefined) results.push(result);
      } catch (error) {
        return { results, fault: faultOf(error, at) };
      }
    }
    return { results };
  };
};
