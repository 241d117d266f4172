import { accept, type Decision, nothingToDo, refusing, withoutUndefined } from '../../kernel/index.js';
import { type OrganisationEvent, organisationEvent, organisationEvents } from './events.js';
import { organisationRefusals } from './refusals.js';
import type { OrganisationCommands, RegisteredOrganisation } from './state.js';

const { refuse } = refusing(organisationRefusals);

/** Throws `ZodError` when the register hands over an application that JSON cannot hold. */
const asStored = (application: object) =>
  organisationEvents.RecognitionReserved.data.shape.application.parse(withoutUndefined(application));

/** Art.3: one live recognition for each organisation. The base that has it may ask again. */
export const reserveRecognition = (
  { baseId, level, idempotencyKey, application }: OrganisationCommands['reserveRecognition'],
  organisation: RegisteredOrganisation,
): Decision<OrganisationEvent> => {
  if (organisation.reservedBy === baseId) return nothingToDo;
  if (organisation.reservedBy !== undefined) {
    return refuse('RECOGNITION_EXISTS', 'Art.3', {
      field: 'organisationId',
      params: { baseId: organisation.reservedBy },
    });
  }
  return accept(
    organisationEvent('RecognitionReserved', { baseId, level, idempotencyKey, application: asStored(application) }),
  );
};

/** By the base that ended. When another has the recognition by now, there is nothing left to release. */
export const releaseRecognition = (
  { baseId }: OrganisationCommands['releaseRecognition'],
  organisation: RegisteredOrganisation,
): Decision<OrganisationEvent> =>
  organisation.reservedBy === baseId ? accept(organisationEvent('RecognitionReleased', { baseId })) : nothingToDo;
