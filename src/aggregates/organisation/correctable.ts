import { type CorrectableEvents, dated, wording } from '../corrections/correctable.js';
import type { OrganisationEvent } from './events.js';

/** Of an organisation: names, its affiliation as it was stated, a licence's number. Codes identify it; a term admits it. */
export const correctableOfOrganisation: CorrectableEvents<OrganisationEvent> = {
  OrganisationRegistered: wording('name', 'affiliation', 'licence.no'),
  OrganisationRenamed: dated('name'),
  AffiliationChanged: dated('affiliation'),
  LicenceRecorded: wording('licence.no'),
  LegacyInstitutionRegistered: wording('name', 'oldRef', 'remark'),
};
