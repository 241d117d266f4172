import {
  type Actor,
  type CommandOf,
  type Decider,
  type Decision,
  type LegalDate,
  refusing,
} from '../../kernel/index.js';
import { changeAffiliation, recordLicence, recordUnifiedCreditCode, renameOrganisation } from './change.js';
import type { OrganisationEvent } from './events.js';
import { evolveOrganisation } from './evolve.js';
import { releaseRecognition, reserveRecognition } from './recognition.js';
import { organisationRefusals } from './refusals.js';
import { registerLegacyInstitution, registerOrganisation } from './register.js';
import { noOrganisation, type Organisation, type OrganisationCommands, type RegisteredOrganisation } from './state.js';

export type OrganisationCommand = CommandOf<OrganisationCommands>;
export type OrganisationContext = { readonly on: LegalDate; readonly today: LegalDate; readonly actor: Actor };

const { refuse } = refusing(organisationRefusals);

const ofRegistered = (
  organisation: Organisation,
  decideOn: (registered: RegisteredOrganisation) => Decision<OrganisationEvent>,
): Decision<OrganisationEvent> => {
  switch (organisation.status) {
    case 'REGISTERED':
      return decideOn(organisation);
    case 'LEGACY':
      return refuse('LEGACY_GRANTS_NOTHING', 'Art.11', { field: 'organisationId' });
    case 'NONE':
      return refuse('NOT_REGISTERED', 'Art.5(1)', { field: 'organisationId' });
    default:
      return organisation satisfies never;
  }
};

const decide = (command: OrganisationCommand, organisation: Organisation): Decision<OrganisationEvent> => {
  switch (command.type) {
    case 'registerOrganisation':
      return registerOrganisation(command.data, organisation);
    case 'registerLegacyInstitution':
      return registerLegacyInstitution(command.data, organisation);
    case 'renameOrganisation':
      return ofRegistered(organisation, (registered) => renameOrganisation(command.data, registered));
    case 'recordUnifiedCreditCode':
      return ofRegistered(organisation, (registered) => recordUnifiedCreditCode(command.data, registered));
    case 'changeAffiliation':
      return ofRegistered(organisation, (registered) => changeAffiliation(command.data, registered));
    case 'recordLicence':
      return ofRegistered(organisation, (registered) => recordLicence(command.data, registered));
    case 'reserveRecognition':
      return ofRegistered(organisation, (registered) => reserveRecognition(command.data, registered));
    case 'releaseRecognition':
      return ofRegistered(organisation, (registered) => releaseRecognition(command.data, registered));
    default:
      return command satisfies never;
  }
};

export const organisationDecider: Decider<OrganisationCommand, Organisation, OrganisationEvent, OrganisationContext> = {
  initialState: noOrganisation,
  evolve: evolveOrganisation,
  decide,
};
