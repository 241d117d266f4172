import { accept, type Decision, nothingToDo, type Refusal, refuseAll, refusing, same } from '../../kernel/index.js';
import { organisationIdOf } from './codes.js';
import { type OrganisationEvent, organisationEvent } from './events.js';
import { readLicence } from './licence.js';
import { organisationRefusals } from './refusals.js';
import type { LegacyInstitution, Organisation, OrganisationCommands, RegisteredOrganisation } from './state.js';

const { refuse } = refusing(organisationRefusals);

/** Who the organisation is, under codes whose check digits hold. Registering it again as it is records nothing. */
export const registerOrganisation = (
  { licence, ...form }: OrganisationCommands['registerOrganisation'],
  organisation: Organisation,
): Decision<OrganisationEvent> => {
  const read = organisationIdOf(form);
  const licenceRead = licence === undefined ? undefined : readLicence(licence);
  const refusals: readonly Refusal[] = [
    ...(read.accepted ? [] : read.refusals),
    ...(licenceRead === undefined || licenceRead.accepted ? [] : licenceRead.refusals),
  ];
  if (!read.accepted || refusals.length > 0) return refuseAll(refusals);
  const { name, type, affiliation } = form;
  const particulars = {
    name,
    ...read.codes,
    type,
    affiliation,
    licence: licenceRead?.accepted ? licenceRead.licence : undefined,
  };
  if (organisation.status === 'NONE') return accept(organisationEvent('OrganisationRegistered', particulars));
  return organisation.status === 'REGISTERED' && same(particularsOf(organisation), particulars)
    ? nothingToDo
    : refuse('ALREADY_REGISTERED', 'Art.3', { field: 'uscc' });
};

const particularsOf = ({ name, uscc, orgCode, type, affiliation, licences }: RegisteredOrganisation): object => ({
  name,
  uscc,
  orgCode,
  type,
  affiliation,
  licence: licences.at(-1),
});

/** Art.11: an institution recognised under the repealed rules is kept for reference; it must apply anew. */
export const registerLegacyInstitution = (
  { name, oldRef, remark }: OrganisationCommands['registerLegacyInstitution'],
  organisation: Organisation,
): Decision<OrganisationEvent> => {
  if (organisation.status === 'NONE') {
    return accept(organisationEvent('LegacyInstitutionRegistered', { name, oldRef, remark }));
  }
  const repeated: LegacyInstitution = { status: 'LEGACY', name, oldRef, remark };
  return same(organisation, repeated) ? nothingToDo : refuse('ALREADY_REGISTERED', 'Art.11', { field: 'oldRef' });
};
