import type { BaseCommands } from '../aggregates/base/index.js';
import type { JurisdictionCommands } from '../aggregates/jurisdiction/index.js';
import type { MeasuresCommands } from '../aggregates/measures/index.js';
import { type OrganisationCommands, organisationIdOf } from '../aggregates/organisation/index.js';
import { baseIdOf, legacyIdOf } from './identity.js';
import { isMarkable, type OnEntry } from './marked-streams.js';
import { type TrainingRoute, trainingRoute } from './training-routes.js';
import { type Found, type OfType, type Request, waysOf } from './ways.js';

export type SubmitApplication = OfType<'submitApplication'>;
export type AssignNumber = OfType<'assignNumber'>;
/** On a base that exists, decided by the base alone. */
export type OnBase = OfType<Exclude<keyof BaseCommands, 'submitApplication' | 'assignNumber'>>;
export type OnMeasures = OfType<keyof MeasuresCommands>;
export type OnJurisdiction = OfType<keyof JurisdictionCommands>;
export type OnOrganisation = OfType<keyof OrganisationCommands>;

/** Which aggregate a command is for, and the stream that it is decided on. */
export type Route =
  | { readonly to: 'application'; readonly stream: string; readonly command: SubmitApplication }
  | { readonly to: 'numbering'; readonly stream: string; readonly command: AssignNumber }
  | { readonly to: 'base'; readonly stream: string; readonly command: OnBase }
  | { readonly to: 'organisation'; readonly stream: string; readonly command: OnOrganisation }
  | { readonly to: 'measures'; readonly stream: string; readonly command: OnMeasures }
  | { readonly to: 'jurisdiction'; readonly stream: string; readonly command: OnJurisdiction }
  | { readonly to: 'entry'; readonly stream: string; readonly command: OnEntry }
  | TrainingRoute;

export type CityStreams = { readonly measures: string; readonly jurisdiction: string; readonly numberRegister: string };
/** The streams of which a city has one. */
export const cityStreams = (city: string): CityStreams => ({
  measures: `measures-${city}`,
  jurisdiction: `jurisdiction-${city}`,
  numberRegister: `numberRegister-${city}`,
});

/** Creating commands find their stream by what they create; the others by their target, which must be of the right kind. */
export const createRouter = (city: string): ((request: Request) => Found<Route>) => {
  const ofCity = cityStreams(city);
  return (request) => {
    const { command, commandId } = request;
    const ways = waysOf(request);
    const { creates, at, on, anywhere } = ways;
    switch (command.type) {
      case 'submitApplication':
        return creates(baseIdOf(commandId), (stream) => ({ to: 'application', stream, command }));
      case 'assignNumber':
        return on('base', (stream) => ({ to: 'numbering', stream, command }));
      case 'registerOrganisation': {
        const read = organisationIdOf(command.data);
        if (!read.accepted) return { ok: false, refusals: read.refusals };
        return creates(read.id, (stream) => ({ to: 'organisation', stream, command }));
      }
      case 'registerLegacyInstitution':
        return creates(legacyIdOf(command.data), (stream) => ({ to: 'organisation', stream, command }));
      case 'renameOrganisation':
      case 'recordUnifiedCreditCode':
      case 'changeAffiliation':
      case 'recordLicence':
        return on('organisation', (stream) => ({ to: 'organisation', stream, command }));
      case 'publishMeasures':
      case 'issueInterpretation':
        return at(ofCity.measures, (stream) => ({ to: 'measures', stream, command }));
      case 'establishDivision':
      case 'changeJurisdiction':
      case 'establishAuthority':
      case 'endAuthority':
        return at(ofCity.jurisdiction, (stream) => ({ to: 'jurisdiction', stream, command }));
      case 'correctEntry':
      case 'withdrawEntry':
        return anywhere(isMarkable, (stream) => ({ to: 'entry', stream, command }));
      case 'resubmitApplication':
      case 'returnApplication':
      case 'withdrawApplication':
      case 'convenePanel':
      case 'checkEligibility':
      case 'completeEvaluation':
      case 'approveBase':
      case 'rejectApplication':
      case 'amendScope':
      case 'submitFiling':
      case 'acceptFiling':
      case 'returnFiling':
      case 'announceBase':
      case 'awardPlaque':
      case 'recallPlaque':
      case 'orderRectification':
      case 'extendRectification':
      case 'acceptRectification':
      case 'acceptSpecialReason':
      case 'establishInactivity':
      case 'verifyViolation':
      case 'notifyRevocation':
      case 'hearStatement':
      case 'revokeBase':
      case 'adjustBase':
      case 'mergeBase':
      case 'closeBase':
      case 'renameBase':
      case 'fileAdjustment':
      case 'submitAnnualReport':
      case 'submitNextYearPlan':
      case 'recordInspection':
      case 'concludeAssessment':
      case 'awardCommendation':
        return on('base', (stream) => ({ to: 'base', stream, command }));
      default:
        return trainingRoute({ ...request, command }, ways);
    }
  };
};
