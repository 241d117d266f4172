import type { Licence } from '../../aggregates/organisation/index.js';
import type { Entry } from '../../ledger/index.js';
import { organisationFact } from '../fact.js';
import { type Change, changesOf, type Projection, stateless } from '../projection.js';
import { licencesTable, type OrganisationRow, organisationsTable } from './tables.js';

const organisations = changesOf(organisationsTable);
const licences = changesOf(licencesTable);

const licensed = (organisation_id: string, recorded: number, { kind, no, validFrom, validTo }: Licence): Change =>
  licences.upsert({ organisation_id, recorded, kind, no, valid_from: validFrom ?? null, valid_to: validTo });

const project = (entry: Entry): readonly Change[] => {
  const fact = organisationFact(entry);
  if (fact === undefined) return [];
  const { stream: id, revision } = fact;
  const patch = (set: Partial<OrganisationRow>) => organisations.patch({ id }, { ...set, revision });
  switch (fact.type) {
    case 'OrganisationRegistered': {
      const { name, uscc, orgCode, type, affiliation, licence } = fact.data;
      const row = {
        id,
        legacy: 0,
        name,
        uscc: uscc ?? null,
        org_code: orgCode ?? null,
        type,
        affiliation: affiliation ?? null,
        old_ref: null,
        revision,
      };
      return [organisations.upsert(row), ...(licence === undefined ? [] : [licensed(id, entry.sequence, licence)])];
    }
    case 'LegacyInstitutionRegistered': {
      const { name, oldRef } = fact.data;
      const unknown = { uscc: null, org_code: null, type: null, affiliation: null };
      return [organisations.upsert({ id, legacy: 1, name, old_ref: oldRef, revision, ...unknown })];
    }
    case 'OrganisationRenamed':
      return [patch({ name: fact.data.name })];
    case 'UnifiedCreditCodeRecorded':
      return [patch({ uscc: fact.data.uscc })];
    case 'AffiliationChanged':
      return [patch({ affiliation: fact.data.affiliation })];
    case 'LicenceRecorded':
      return [patch({}), licensed(id, entry.sequence, fact.data.licence)];
    case 'RecognitionReserved':
    case 'RecognitionReleased':
      return [patch({})];
    default:
      return fact satisfies never;
  }
};

/** The row's revision is the stream's, also after what changes nothing else. */
const touch = ({ envelope }: Entry): readonly Change[] => [
  organisations.patch({ id: envelope.stream }, { revision: envelope.revision }),
];

export const organisationsProjection: Projection = {
  name: 'organisations',
  version: 1,
  tables: [organisationsTable, licencesTable],
  reads: ['organisation-'],
  retells: ['organisation-'],
  start: stateless(project, touch),
};
