import { type AccessLogEvent, accessLogEvent, accessLogFormat } from '../../aggregates/access-log/index.js';
import { type Actor, type Refusal, withoutUndefined } from '../../kernel/index.js';
import type { Workings } from '../flows/flow.js';
import { commandIdOf, eventIdOf, inputHashOf } from '../identity.js';
import { invalidData } from '../invalid-data.js';
import { refusal } from '../refusals.js';
import { recordAccess } from './access.js';
import type { AuditExports, ExportTaken } from './exports.js';

const ARTICLE = 'Art.4(4)';
const EXPORT_ID = /^[^\p{Cc}\p{Cs}]{1,200}$/u;

export const createAuditExports = (w: Workings): AuditExports => ({
  async recordExport(taken) {
    const { by, exportId, correlationId } = taken;
    if (!mayExport(w, by)) {
      const params = { role: by.role, command: 'recordExport' };
      return { ok: false, refusals: [refusal('FORBIDDEN', ARTICLE, { params })] };
    }
    const event = exported(taken);
    const refusals = faultsOf(taken, event);
    if (refusals.length > 0) return { ok: false, refusals };
    const id = commandIdOf(by.id, `export\n${exportId}`);
    const inputHash = inputHashOf({ type: 'recordExport', data: event.data });
    const { entries } = await recordAccess(w, {
      id,
      by,
      ...(correlationId !== undefined && { correlationId }),
      events: [event],
      eventId: (stream, i) => eventIdOf(id, inputHash, stream, i),
    });
    const [entry] = entries;
    if (entry === undefined) throw new Error('the record of an export has no entry');
    return { ok: true, position: entry.position };
  },
});

const mayExport = (w: Workings, { role, bureau }: Actor): boolean =>
  role === 'AUDITOR' || role === 'SYSTEM' || (role === 'CITY' && bureau === w.city);

const exported = ({ form, purpose, list, sequenceFrom, sequenceTo, treeSize }: ExportTaken): AccessLogEvent =>
  accessLogEvent('AuditExported', withoutUndefined({ form, purpose, list, sequenceFrom, sequenceTo, treeSize }));

const faultsOf = (taken: ExportTaken, event: AccessLogEvent): readonly Refusal[] => {
  const invalid = (field: string, rule: string): Refusal =>
    refusal('INVALID_DATA', ARTICLE, { field, params: { field, rule } });
  const { exportId, form, list, sequenceFrom, sequenceTo, treeSize } = taken;
  return [
    ...(EXPORT_ID.test(exportId) ? [] : [invalid('exportId', 'LENGTH')]),
    ...(sequenceTo < sequenceFrom ? [invalid('sequenceTo', 'BEFORE_SEQUENCE_FROM')] : []),
    ...((form === 'LIST') === (list !== undefined)
      ? []
      : [invalid('list', form === 'LIST' ? 'REQUIRED' : 'NOT_OF_BUNDLE')]),
    ...(form === 'LIST' && treeSize !== undefined ? [invalid('treeSize', 'NOT_OF_LIST')] : []),
    ...(treeSize !== undefined && treeSize < sequenceTo ? [invalid('treeSize', 'BELOW_SEQUENCE_TO')] : []),
    ...invalidData(accessLogFormat, [event], ARTICLE),
  ];
};
