import type { CityActivityCommands } from '../aggregates/city-activity/index.js';
import type { PlanCommands } from '../aggregates/plan/index.js';
import type { PublicSubjectCommands } from '../aggregates/public-subject/index.js';
import type { ReviewListCommands } from '../aggregates/review-list/index.js';
import type { ClassCommands } from '../aggregates/training-class/index.js';
import { cityActivityIdOf, classIdOf, learnerIdOf, planIdOf, publicSubjectIdOf, reviewListIdOf } from './identity.js';
import { articleOf } from './permissions/index.js';
import { refusal } from './refusals.js';
import type { Found, OfType, Request, Ways } from './ways.js';

export type OnPublicSubject = OfType<keyof PublicSubjectCommands>;
export type OnPlan = OfType<keyof PlanCommands>;
export type OnClass = OfType<keyof ClassCommands>;
export type RegisterLearner = OfType<'registerLearner'>;
export type OnLearner = OfType<'changeTitleLevel' | 'changeEmployer'>;
export type CorrectLearnerName = OfType<'correctLearnerName'>;
export type EraseLearner = OfType<'eraseLearner'>;
export type OnReviewList = OfType<keyof ReviewListCommands>;
export type OnCityActivity = OfType<keyof CityActivityCommands>;
type TrainingCommand =
  | OnPublicSubject
  | OnPlan
  | OnClass
  | RegisterLearner
  | OnLearner
  | CorrectLearnerName
  | EraseLearner
  | OnReviewList
  | OnCityActivity;

export type TrainingRoute =
  | { readonly to: 'publicSubject'; readonly stream: string; readonly command: OnPublicSubject }
  | { readonly to: 'plan'; readonly stream: string; readonly command: OnPlan }
  | { readonly to: 'class'; readonly stream: string; readonly command: OnClass }
  | { readonly to: 'registration'; readonly stream: string; readonly command: RegisterLearner }
  | { readonly to: 'learner'; readonly stream: string; readonly command: OnLearner }
  | { readonly to: 'nameCorrection'; readonly stream: string; readonly command: CorrectLearnerName }
  | { readonly to: 'erasure'; readonly stream: string; readonly command: EraseLearner }
  | { readonly to: 'reviewList'; readonly stream: string; readonly command: OnReviewList }
  | { readonly to: 'cityActivity'; readonly stream: string; readonly command: OnCityActivity };

/** A public subject's code names its stream. */
const CODE = /^[A-Za-z0-9-]{1,40}$/;
export const isSubjectCode = (code: string): boolean => CODE.test(code);

/** As the router of everything else does, for training and the yearly cycle. */
export const trainingRoute = (
  { command, commandId, actor }: Request<TrainingCommand>,
  { creates, at, on }: Ways,
): Found<TrainingRoute> => {
  switch (command.type) {
    case 'designatePublicSubject':
      return isSubjectCode(command.data.code)
        ? creates(publicSubjectIdOf(command.data.code), (stream) => ({ to: 'publicSubject', stream, command }))
        : invalidCode(command);
    case 'endPublicSubject':
    case 'assignPublicDelivery':
    case 'endPublicDelivery':
      return on('publicSubject', (stream) => ({ to: 'publicSubject', stream, command }));
    case 'submitPlan':
      return creates(planIdOf(commandId), (stream) => ({ to: 'plan', stream, command }));
    case 'reviewPlan':
    case 'approvePlan':
    case 'refusePlan':
    case 'filePlan':
    case 'withdrawPlan':
      return on('plan', (stream) => ({ to: 'plan', stream, command }));
    case 'openClass':
      return creates(classIdOf(commandId), (stream) => ({ to: 'class', stream, command }));
    case 'cancelClass':
    case 'enrolLearners':
    case 'recordAttendance':
    case 'assessLearners':
    case 'completeClass':
    case 'registerRecords':
    case 'evaluateEffect':
    case 'reportTraining':
    case 'correctHours':
      return on('class', (stream) => ({ to: 'class', stream, command }));
    case 'registerLearner':
      return creates(learnerIdOf(command.data.idNumber.digest, 1), (stream) => ({
        to: 'registration',
        stream,
        command,
      }));
    case 'changeTitleLevel':
    case 'changeEmployer':
      return on('learner', (stream) => ({ to: 'learner', stream, command }));
    case 'correctLearnerName':
      return on('learner', (stream) => ({ to: 'nameCorrection', stream, command }));
    case 'eraseLearner':
      return on('learner', (stream) => ({ to: 'erasure', stream, command }));
    case 'publishReviewList':
      // Whoever has no bureau may publish nothing; the stream named here is then only looked at.
      return at(reviewListIdOf(actor.bureau ?? 'none', command.data.year), (stream) => ({
        to: 'reviewList',
        stream,
        command,
      }));
    case 'holdManagerTraining':
    case 'holdExchangeActivity':
    case 'issueGuidance':
    case 'commendStaff':
      return creates(cityActivityIdOf(commandId), (stream) => ({ to: 'cityActivity', stream, command }));
    default:
      return command satisfies never;
  }
};

const invalidCode = ({ type }: OnPublicSubject): Found<never> => ({
  ok: false,
  refusals: [refusal('INVALID_DATA', articleOf(type), { field: 'code', params: { field: 'code', rule: 'ALPHABET' } })],
});
