import { type MaybeSubject, noSubject, publicSubjectDecider } from '../../aggregates/public-subject/index.js';
import type { Entry } from '../../ledger/index.js';
import { publicSubjectFact } from '../fact.js';
import { type Change, changesOf, type Projection, remembering } from '../projection.js';
import { publicDeliveriesTable, publicSubjectsTable } from './tables.js';

const subjects = changesOf(publicSubjectsTable);
const deliveries = changesOf(publicDeliveriesTable);

/** By stream: a city designates a few dozen. */
type Known = { readonly [id: string]: MaybeSubject };

const rowsOf = (id: string, subject: MaybeSubject): readonly Change[] => {
  if (subject.status === 'NONE') return [];
  const { code, name, hours, validity } = subject;
  return [
    subjects.upsert({ id, code, name, hours, valid_from: validity.from, valid_to: validity.to ?? null }),
    deliveries.replace(
      id,
      subject.deliveries.map(({ baseId, from, to }, ordinal) => ({
        subject_id: id,
        ordinal,
        base_id: baseId,
        valid_from: from,
        valid_to: to ?? null,
      })),
    ),
  ];
};

const project = (entry: Entry, known: Known) => {
  const fact = publicSubjectFact(entry);
  if (fact === undefined) return { changes: [], memo: known };
  const { occurredOn, actor } = fact.meta;
  const next = publicSubjectDecider.evolve(known[fact.stream] ?? noSubject, { ...fact, occurredOn, actor });
  return { changes: rowsOf(fact.stream, next), memo: { ...known, [fact.stream]: next } };
};

/** Art.7市5, as the public subject's own `evolve` has it. */
export const publicSubjectsProjection: Projection = {
  name: 'public-subjects',
  version: 1,
  tables: [publicSubjectsTable, publicDeliveriesTable],
  reads: ['publicSubject-'],
  retells: ['publicSubject-'],
  start: remembering<Known>({}, project, (known, stream) => ({ ...known, [stream]: noSubject })),
};
