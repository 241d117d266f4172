import { accept, type Decision, nothingToDo, refuseAll, refusing } from '../../kernel/index.js';
import { organisationIdOf } from './codes.js';
import { type OrganisationEvent, organisationEvent } from './events.js';
import { readLicence } from './licence.js';
import { organisationRefusals } from './refusals.js';
import type { OrganisationCommands, RegisteredOrganisation } from './state.js';

const { refuse } = refusing(organisationRefusals);

export const renameOrganisation = (
  { name }: OrganisationCommands['renameOrganisation'],
  organisation: RegisteredOrganisation,
): Decision<OrganisationEvent> =>
  organisation.name === name ? nothingToDo : accept(organisationEvent('OrganisationRenamed', { name }));

/** An organisation registered by its old code gets the unified one, which must have the old one within it. */
export const recordUnifiedCreditCode = (
  { uscc }: OrganisationCommands['recordUnifiedCreditCode'],
  organisation: RegisteredOrganisation,
): Decision<OrganisationEvent> => {
  const read = organisationIdOf({ uscc, ...(organisation.orgCode !== undefined && { orgCode: organisation.orgCode }) });
  if (!read.accepted) return refuseAll(read.refusals.map((refusal) => ({ ...refusal, field: 'uscc' })));
  const recorded = read.codes.uscc ?? uscc;
  if (organisation.uscc === undefined) {
    return accept(organisationEvent('UnifiedCreditCodeRecorded', { uscc: recorded }));
  }
  return organisation.uscc === recorded
    ? nothingToDo
    : refuse('USCC_ALREADY_RECORDED', 'Art.3', { field: 'uscc', params: { uscc: organisation.uscc } });
};

/** Art.3: the affiliation is the organisation's own affair; recognition does not change it. */
export const changeAffiliation = (
  { affiliation }: OrganisationCommands['changeAffiliation'],
  organisation: RegisteredOrganisation,
): Decision<OrganisationEvent> =>
  organisation.affiliation === affiliation
    ? nothingToDo
    : accept(organisationEvent('AffiliationChanged', { affiliation }));

/** A renewed licence is recorded beside the old one. */
export const recordLicence = (
  { licence }: OrganisationCommands['recordLicence'],
  organisation: RegisteredOrganisation,
): Decision<OrganisationEvent> => {
  const read = readLicence(licence);
  if (!read.accepted) return refuseAll(read.refusals);
  const { kind, no, validFrom, validTo } = read.licence;
  const isKnown = organisation.licences.some(
    (known) => known.kind === kind && known.no === no && known.validFrom === validFrom && known.validTo === validTo,
  );
  return isKnown ? nothingToDo : accept(organisationEvent('LicenceRecorded', { licence: read.licence }));
};
