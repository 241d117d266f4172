import { Field, InputType } from 'type-graphql';
import type { ErasureReason, NameCorrection } from '../../aggregates/learner/index.js';
import type { TitleLevel } from '../../aggregates/vocabulary.js';
import type { LegalDate } from '../../kernel/index.js';
import { CommandInput, LearnerCommandInput } from '../shared/command.inputs.js';
import { Text } from '../shared/rules.js';
import { Gb6Scalar, LegalDateScalar } from '../shared/scalars.js';
import { ErasureReasonEnum, NameCorrectionEnum, TitleLevelEnum } from '../shared/training.enums.js';

export const employer = 'The employer’s organisation id or name, at most 200 characters (工作单位).';
export const gb6 = 'The employer’s division (单位所在区划).';

@InputType({
  description: 'Art.4(4): a technician is registered; the same person has the same id for ever (学员登记).',
})
export class RegisterLearnerInput extends CommandInput {
  @Field(() => String, { description: 'Sealed before it is recorded; 1 to 100 characters (姓名).' })
  @Text(100)
  name: string;
  @Field(() => String, {
    description: 'GB 11643: 18 characters with a valid check character; sealed before it is recorded (公民身份号码).',
  })
  @Text(40)
  idNumber: string;
  @Field(() => TitleLevelEnum)
  titleLevel: TitleLevel;
  @Field(() => String, { nullable: true, description: employer })
  @Text(200)
  employer?: string;
  @Field(() => Gb6Scalar, { description: gb6 })
  gb6: string;
}

@InputType({ description: 'Art.4(4): a bureau corrects a learner’s name (姓名更正).' })
export class CorrectLearnerNameInput extends LearnerCommandInput {
  @Field(() => String, { description: 'As it is; sealed before it is recorded; 1 to 100 characters (姓名).' })
  @Text(100)
  name: string;
  @Field(() => NameCorrectionEnum)
  reason: NameCorrection;
}

@InputType({
  description:
    'PIPL 47: a person is erased for ever. The `document` that asks for it has to be given (删除学员个人信息).',
})
export class EraseLearnerInput extends LearnerCommandInput {
  @Field(() => ErasureReasonEnum)
  reason: ErasureReason;
}

@InputType({ description: 'Art.4(4): a learner got another title (职称变更).' })
export class ChangeTitleLevelInput extends LearnerCommandInput {
  @Field(() => TitleLevelEnum)
  titleLevel: TitleLevel;
  @Field(() => LegalDateScalar, { description: 'The first day on which it is held (取得日期).' })
  from: LegalDate;
}

@InputType({ description: 'Art.4(4): a learner changed employer; both are given as they are now (单位变更).' })
export class ChangeEmployerInput extends LearnerCommandInput {
  @Field(() => String, { nullable: true, description: `${employer} Not known where absent.` })
  @Text(200)
  employer?: string;
  @Field(() => Gb6Scalar, { description: gb6 })
  gb6: string;
}
