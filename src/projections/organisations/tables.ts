import { defineTable, integer, optionalText, type RowOf, text } from '../table.js';

export const organisationsTable = defineTable({
  name: 'organisations',
  key: ['id'],
  stream: 'id',
  columns: {
    id: text,
    legacy: integer,
    name: text,
    uscc: optionalText,
    org_code: optionalText,
    type: optionalText,
    affiliation: optionalText,
    old_ref: optionalText,
    revision: integer,
  },
  indexes: [{ name: 'by_name', columns: ['name', 'id'] }],
});
export type OrganisationRow = RowOf<typeof organisationsTable>;

/** School licences in the order in which they were recorded: `recorded` is the entry's sequence. */
export const licencesTable = defineTable({
  name: 'licences',
  key: ['organisation_id', 'recorded'],
  stream: 'organisation_id',
  columns: {
    organisation_id: text,
    recorded: integer,
    kind: text,
    no: text,
    valid_from: optionalText,
    valid_to: text,
  },
  indexes: [],
});
export type LicenceRow = RowOf<typeof licencesTable>;
