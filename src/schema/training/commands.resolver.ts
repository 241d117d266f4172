import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { EdgeContext } from '../shared/context.js';
import { type Performed, performHere, performOnClass } from '../shared/perform.js';
import {
  AssessLearnersInput,
  CancelClassInput,
  CompleteClassInput,
  CorrectHoursInput,
  EnrolLearnersInput,
  EvaluateEffectInput,
  OpenClassInput,
  RecordAttendanceInput,
  RegisterRecordsInput,
  ReportTrainingInput,
} from './commands.inputs.js';
import { ClassPayload } from './payload.js';

@Resolver()
export class ClassCommandsResolver {
  @Mutation(() => ClassPayload, { description: 'Art.4: opens a class, or records one of the past (开班).' })
  openClass(
    @Arg('input', () => OpenClassInput) input: OpenClassInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performHere(context, 'openClass', input);
  }

  @Mutation(() => ClassPayload, { description: 'Art.4: enrols up to 1 000 learners (报名).' })
  enrolLearners(
    @Arg('input', () => EnrolLearnersInput) input: EnrolLearnersInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnClass(context, 'enrolLearners', input);
  }

  @Mutation(() => ClassPayload, { description: 'Art.4(4): records who attended a session (签到).' })
  recordAttendance(
    @Arg('input', () => RecordAttendanceInput) input: RecordAttendanceInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnClass(context, 'recordAttendance', input);
  }

  @Mutation(() => ClassPayload, { description: 'Art.4(4): assesses learners who attended (考试考核).' })
  assessLearners(
    @Arg('input', () => AssessLearnersInput) input: AssessLearnersInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnClass(context, 'assessLearners', input);
  }

  @Mutation(() => ClassPayload, { description: 'Art.4(4): completes a class after its last session (结班).' })
  completeClass(
    @Arg('input', () => CompleteClassInput) input: CompleteClassInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnClass(context, 'completeClass', input);
  }

  @Mutation(() => ClassPayload, {
    description: 'Art.4(4): registers the record, on which the hours are decided (建档登记).',
  })
  registerRecords(
    @Arg('input', () => RegisterRecordsInput) input: RegisterRecordsInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnClass(context, 'registerRecords', input);
  }

  @Mutation(() => ClassPayload, { description: 'Art.4(4): evaluates the effect of a class (效果评估).' })
  evaluateEffect(
    @Arg('input', () => EvaluateEffectInput) input: EvaluateEffectInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnClass(context, 'evaluateEffect', input);
  }

  @Mutation(() => ClassPayload, { description: 'Art.4(5): reports a class to the city (报送培训情况).' })
  reportTraining(
    @Arg('input', () => ReportTrainingInput) input: ReportTrainingInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnClass(context, 'reportTraining', input);
  }

  @Mutation(() => ClassPayload, { description: 'Cancels a class that nobody attended (取消办班).' })
  cancelClass(
    @Arg('input', () => CancelClassInput) input: CancelClassInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnClass(context, 'cancelClass', input);
  }

  @Mutation(() => ClassPayload, { description: 'Art.9: corrects a learner’s recognised hours (学时更正).' })
  correctHours(
    @Arg('input', () => CorrectHoursInput) input: CorrectHoursInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnClass(context, 'correctHours', input);
  }
}
