import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { AccessLogResolver, AuditExportExtentResolver } from './access-log/access-log.resolver.js';
import { BaseResolver } from './base/base.resolver.js';
import { AdjustmentResolver } from './base/commands/adjustment.resolver.js';
import { AnnualResolver } from './base/commands/annual.resolver.js';
import { ApplicationResolver } from './base/commands/application.resolver.js';
import { EvaluationResolver } from './base/commands/evaluation.resolver.js';
import { RectificationResolver } from './base/commands/rectification.resolver.js';
import { RegistrationResolver } from './base/commands/registration.resolver.js';
import { RevocationResolver } from './base/commands/revocation.resolver.js';
import { BasePayloadResolver } from './base/payload.js';
import { ExportResolver } from './export/export.resolver.js';
import { BaseChangedResolver } from './feed/base-changed.resolver.js';
import { ChangesResolver } from './feed/changes.resolver.js';
import {
  CorrectionResolver,
  EntryCommandsResolver,
  EntryPayloadResolver,
  WithdrawalResolver,
} from './history/correction.resolver.js';
import { correctionResolvers } from './history/corrections-of-types.js';
import { EntryResolver } from './history/entry.resolver.js';
import { JurisdictionCommandsResolver } from './jurisdiction/commands.resolver.js';
import { JurisdictionResolver } from './jurisdiction/jurisdiction.resolver.js';
import { JurisdictionPayloadResolver } from './jurisdiction/payload.js';
import { AccountItemResolver } from './learner/account.resolver.js';
import { LearnersBatchResolver } from './learner/batch.resolver.js';
import { LearnerCommandsResolver } from './learner/commands.resolver.js';
import { LearnerResolver } from './learner/learner.resolver.js';
import { LearnerPayloadResolver } from './learner/payload.js';
import { PersonResolver, PersonStatusResolver } from './learner/person.resolver.js';
import { MeasuresResolver } from './measures/measures.resolver.js';
import { MeasuresPayloadResolver } from './measures/payload.js';
import { callMethods } from './mutations.js';
import { OrganisationCommandsResolver } from './organisation/commands.resolver.js';
import { OrganisationResolver } from './organisation/organisation.resolver.js';
import { OrganisationPayloadResolver } from './organisation/payload.js';
import { PlanCommandsResolver } from './plan/commands.resolver.js';
import { PlanPayloadResolver } from './plan/payload.js';
import { PlanResolver } from './plan/plan.resolver.js';
import { PublicSubjectCommandsResolver } from './public-subject/commands.resolver.js';
import { PublicSubjectPayloadResolver } from './public-subject/payload.js';
import { PublicSubjectResolver } from './public-subject/public-subject.resolver.js';
import { NodeResolver } from './shared/node.resolver.js';
import { StatisticsResolver } from './statistics/statistics.resolver.js';
import { BaseTrainingResolver } from './training/base-training.resolver.js';
import { ClassResolver } from './training/class.resolver.js';
import { ClassCommandsResolver } from './training/commands.resolver.js';
import { HoursCheckResolver } from './training/hours-check.resolver.js';
import { ParticipationResolver, RejectedHoursResolver } from './training/participation.resolver.js';
import { ClassPayloadResolver } from './training/payload.js';
import {
  TrainingBaseResolver,
  TrainingDivisionResolver,
  TrainingStatisticsResolver,
} from './training/statistics.resolver.js';
import { EvidenceResolver } from './transparency/evidence.js';
import { evidenceResolvers } from './transparency/evidence-of-types.js';
import { LogResolver } from './transparency/log.resolver.js';
import { EntryProofResolver, InclusionProofResolver } from './transparency/proof.resolver.js';
import { StandingResolver } from './two-times/standing.resolver.js';
import { TwoTimesResolver } from './two-times/two-times.resolver.js';
import { ViewerResolver } from './viewer/viewer.resolver.js';
import { WorklistResolver } from './worklist/worklist.resolver.js';
import { CityActivityCommandsResolver } from './year/activity.commands.js';
import { CityActivityResolver } from './year/activity.resolver.js';
import { AssessmentResolver, BaseYearFindingResolver, BaseYearResolver } from './year/base-year.resolver.js';
import { ReviewListCommandsResolver } from './year/review-list.commands.js';
import { ReviewListResolver } from './year/review-list.resolver.js';

const noPubSub = {
  publish: (): void => undefined,
  subscribe: (): never => {
    throw new Error('no subscription is fed by a PubSub');
  },
};

/** The whole schema. Inputs are validated in `perform`, which answers with `userErrors`; so type-graphql does not. */
export const buildRegisterSchema = (): GraphQLSchema =>
  callMethods(
    buildSchemaSync({
      validate: false,
      // Every subscription brings its own stream.
      pubSub: noPubSub,
      resolvers: [
        BaseResolver,
        BasePayloadResolver,
        ApplicationResolver,
        EvaluationResolver,
        RegistrationResolver,
        RectificationResolver,
        RevocationResolver,
        AdjustmentResolver,
        OrganisationResolver,
        OrganisationPayloadResolver,
        OrganisationCommandsResolver,
        MeasuresResolver,
        MeasuresPayloadResolver,
        JurisdictionResolver,
        JurisdictionPayloadResolver,
        JurisdictionCommandsResolver,
        EntryResolver,
        EntryCommandsResolver,
        EntryPayloadResolver,
        CorrectionResolver,
        WithdrawalResolver,
        NodeResolver,
        StatisticsResolver,
        StandingResolver,
        TwoTimesResolver,
        ViewerResolver,
        WorklistResolver,
        AnnualResolver,
        AccountItemResolver,
        LearnerCommandsResolver,
        LearnersBatchResolver,
        LearnerResolver,
        LearnerPayloadResolver,
        PersonResolver,
        PersonStatusResolver,
        PlanCommandsResolver,
        PlanPayloadResolver,
        PlanResolver,
        PublicSubjectCommandsResolver,
        PublicSubjectPayloadResolver,
        PublicSubjectResolver,
        BaseTrainingResolver,
        ClassResolver,
        ClassCommandsResolver,
        HoursCheckResolver,
        ParticipationResolver,
        RejectedHoursResolver,
        ClassPayloadResolver,
        TrainingBaseResolver,
        TrainingDivisionResolver,
        TrainingStatisticsResolver,
        CityActivityCommandsResolver,
        CityActivityResolver,
        AssessmentResolver,
        BaseYearFindingResolver,
        BaseYearResolver,
        ReviewListCommandsResolver,
        ReviewListResolver,
        ChangesResolver,
        BaseChangedResolver,
        ExportResolver,
        AccessLogResolver,
        AuditExportExtentResolver,
        LogResolver,
        InclusionProofResolver,
        EntryProofResolver,
        EvidenceResolver,
        ...correctionResolvers,
        ...evidenceResolvers,
      ],
    }),
  );
