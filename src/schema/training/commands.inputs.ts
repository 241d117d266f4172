import { ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ClassCommandInput, CommandInput } from '../shared/command.inputs.js';
import { Items, LearnerId, Text, Whole, Year } from '../shared/rules.js';
import { teaching } from './content.types.js';

/** Learners that one command names at most. */
const LEARNERS = 1_000;
const learner = 'The learner, `learner-<uuid>`.';

@InputType({ description: 'Art.4: a base opens a class, or records one of the past (开班).' })
export class OpenClassInput extends teaching(CommandInput) {
  @Field(() => ID, { description: 'The base, `base-…`.' })
  @Text(80)
  baseId: string;
}

@InputType({ description: 'Art.4: learners are enrolled, as they are registered on that day (报名).' })
export class EnrolLearnersInput extends ClassCommandInput {
  @Field(() => [ID], { description: '`learner-<uuid>`, 1 to 1 000; who is enrolled already stays so (学员).' })
  @Items(1, LEARNERS)
  @LearnerId(true)
  learnerIds: string[];
}

@InputType({ description: 'Who attended a session, and for how long (签到).' })
export class AttendanceInput {
  @Field(() => ID, { description: learner })
  @LearnerId()
  learnerId: string;
  @Field(() => Int, { description: 'Hours attended, from 1 to those of the session (学时).' })
  @Whole(1, 24)
  hours: number;
}

@InputType({ description: 'Art.4(4): who attended a session is recorded once it was held (签到).' })
export class RecordAttendanceInput extends ClassCommandInput {
  @Field(() => Int, { description: 'Its number, from 1 (第几次授课).' })
  @Whole(1, 400)
  session: number;
  @Field(() => [AttendanceInput], { description: '1 to 1 000 (出勤学员).' })
  @Items(1, LEARNERS)
  @ValidateNested()
  learners: AttendanceInput[];
}

@InputType({ description: 'A learner’s result (考核结果).' })
export class AssessmentResultInput {
  @Field(() => ID, { description: learner })
  @LearnerId()
  learnerId: string;
  @Field(() => Boolean, { description: 'Who failed may be assessed again; who passed stays so (是否合格).' })
  passed: boolean;
}

@InputType({ description: 'Art.4(4): learners who attended are assessed (考试考核).' })
export class AssessLearnersInput extends ClassCommandInput {
  @Field(() => [AssessmentResultInput], { description: '1 to 1 000 (考核结果).' })
  @Items(1, LEARNERS)
  @ValidateNested()
  results: AssessmentResultInput[];
}

@InputType({ description: 'Art.4(4): the sessions are over (结班).' })
export class CompleteClassInput extends ClassCommandInput {}

@InputType({ description: 'Art.4(4): the training record is registered; hours are decided on it (建档登记).' })
export class RegisterRecordsInput extends ClassCommandInput {
  @Field(() => String, { description: '1 to 100 characters (建档号).' })
  @Text(100)
  archiveNo: string;
}

@InputType({ description: 'Art.4(4): the effect of a class is evaluated (效果评估).' })
export class EvaluateEffectInput extends ClassCommandInput {
  @Field(() => Int, { description: '0 to 100 (得分).' })
  @Whole(0, 100)
  score: number;
  @Field(() => String, { description: '1 to 2000 characters; names of persons do not belong here (跟踪反馈).' })
  @Text(2000)
  followUp: string;
}

@InputType({ description: 'Art.4(5): a class is reported to the city (报送培训情况).' })
export class ReportTrainingInput extends ClassCommandInput {}

@InputType({ description: 'A class that nobody attended is cancelled (取消办班).' })
export class CancelClassInput extends ClassCommandInput {
  @Field(() => String, { description: '1 to 2000 characters (取消原因).' })
  @Text(2000)
  reason: string;
}

@InputType({ description: 'Art.9: the managing bureau corrects a learner’s hours (学时更正).' })
export class CorrectHoursInput extends ClassCommandInput {
  @Field(() => ID, { description: learner })
  @LearnerId()
  learnerId: string;
  @Field(() => Int, { description: 'The year that the hours are of (年度).' })
  @Year()
  year: number;
  @Field(() => Int, { description: 'So many more than are recognised now; fewer where negative (增减学时).' })
  @Whole(-10_000, 10_000)
  delta: number;
  @Field(() => String, { description: '1 to 2000 characters; names of persons do not belong here (更正原因).' })
  @Text(2000)
  reason: string;
}
