import type { MeasuresParams } from '../../aggregates/measures/index.js';
import type { LegalDate } from '../../kernel/index.js';
import { measuresProjection } from '../measures/project.js';
import { measuresTable } from '../measures/tables.js';
import type { Point } from '../question.js';
import type { PastSources } from './bases.js';
import { rowsOn } from './rows.js';
import { streamsNamed } from './streams.js';

/** The measures in force on a date, by what was known of them at a point. */
export const measuresAt =
  ({ db, histories }: Pick<PastSources, 'db' | 'histories'>) =>
  async (on: LegalDate, { sequence, effective }: Point) => {
    const streams = await streamsNamed(db, 'measures-');
    const read = await Promise.all(
      streams.map(async (stream) => rowsOn(measuresProjection, await histories(stream, sequence), effective)),
    );
    const versions = read
      .flatMap((rows) => rows(measuresTable))
      .filter(({ effective_from }) => effective_from <= on)
      .sort((a, b) =>
        a.effective_from === b.effective_from ? a.version - b.version : a.effective_from < b.effective_from ? -1 : 1,
      );
    const last = versions.at(-1);
    return last && { version: last.version, params: JSON.parse(last.params) as MeasuresParams };
  };
