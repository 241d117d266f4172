import type { Fact } from '../../kernel/index.js';
import type { OrganisationEvent } from './events.js';
import type { Organisation, RegisteredOrganisation } from './state.js';

const changed = (
  organisation: Organisation,
  change: (registered: RegisteredOrganisation) => RegisteredOrganisation,
): Organisation => (organisation.status === 'REGISTERED' ? change(organisation) : organisation);

export const evolveOrganisation = (organisation: Organisation, fact: Fact<OrganisationEvent>): Organisation => {
  switch (fact.type) {
    case 'OrganisationRegistered': {
      const { licence, ...particulars } = fact.data;
      return { status: 'REGISTERED', ...particulars, licences: licence === undefined ? [] : [licence] };
    }
    case 'OrganisationRenamed':
    case 'UnifiedCreditCodeRecorded':
    case 'AffiliationChanged':
      return changed(organisation, (registered) => ({ ...registered, ...fact.data }));
    case 'LicenceRecorded':
      return changed(organisation, (registered) => ({
        ...registered,
        licences: [...registered.licences, fact.data.licence],
      }));
    case 'LegacyInstitutionRegistered':
      return { status: 'LEGACY', ...fact.data };
    case 'RecognitionReserved':
      return changed(organisation, (registered) => ({ ...registered, reservedBy: fact.data.baseId }));
    case 'RecognitionReleased':
      return changed(organisation, ({ reservedBy, ...registered }) =>
        reservedBy === fact.data.baseId || reservedBy === undefined ? registered : { ...registered, reservedBy },
      );
    default:
      return fact satisfies never;
  }
};
