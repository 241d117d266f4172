import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { EdgeContext } from '../../shared/context.js';
import { type Performed, performOnBase } from '../../shared/perform.js';
import { BasePayload } from '../payload.js';
import {
  AwardCommendationInput,
  ConcludeAssessmentInput,
  RecordInspectionInput,
  SubmitAnnualReportInput,
  SubmitNextYearPlanInput,
} from './annual.inputs.js';

@Resolver()
export class AnnualResolver {
  @Mutation(() => BasePayload, {
    description: 'Art.8(1): hands in the review of a year; with next year’s plan it is whole (报送年度自查总结).',
  })
  submitAnnualReport(
    @Arg('input', () => SubmitAnnualReportInput) input: SubmitAnnualReportInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnBase(context, 'submitAnnualReport', input);
  }

  @Mutation(() => BasePayload, {
    description: 'Art.8(1): hands in the plan for the next year; with the review it is whole (报送下一年度培训计划).',
  })
  submitNextYearPlan(
    @Arg('input', () => SubmitNextYearPlanInput) input: SubmitNextYearPlanInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnBase(context, 'submitNextYearPlan', input);
  }

  @Mutation(() => BasePayload, { description: 'Art.7市4: records an inspection and what it found (检查).' })
  recordInspection(
    @Arg('input', () => RecordInspectionInput) input: RecordInspectionInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnBase(context, 'recordInspection', input);
  }

  @Mutation(() => BasePayload, {
    description: 'Art.8: concludes the assessment of a year in four dimensions, with Art.5 checked again (年度考核).',
  })
  concludeAssessment(
    @Arg('input', () => ConcludeAssessmentInput) input: ConcludeAssessmentInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnBase(context, 'concludeAssessment', input);
  }

  @Mutation(() => BasePayload, { description: 'Art.7市8, 8(2): commends a base (表彰奖励).' })
  awardCommendation(
    @Arg('input', () => AwardCommendationInput) input: AwardCommendationInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnBase(context, 'awardCommendation', input);
  }
}
