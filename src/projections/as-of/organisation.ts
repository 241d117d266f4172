import { organisationsProjection } from '../organisations/project.js';
import { organisationViews } from '../organisations/queries.js';
import { licencesTable, organisationsTable } from '../organisations/tables.js';
import type { Point } from '../question.js';
import type { OrganisationView, Queries, Viewer } from '../views.js';
import type { Histories } from './histories.js';
import { rowsOn } from './rows.js';

type Sources = { readonly queries: Pick<Queries, 'organisation'>; readonly histories: Histories };

/** An institution as of a point, for who may see it now. */
export const pastOrganisation =
  ({ queries, histories }: Sources) =>
  async (id: string, point: Point, viewer: Viewer): Promise<OrganisationView | undefined> => {
    const { sequence, effective } = point;
    if ((await queries.organisation(id, viewer)) === undefined) return undefined;
    const rows = rowsOn(organisationsProjection, await histories(id, sequence), effective);
    const licences = [...rows(licencesTable)].sort((a, b) => a.recorded - b.recorded);
    const [view] = organisationViews(rows(organisationsTable), licences);
    return view && { ...view, asOf: point };
  };
