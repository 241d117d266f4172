import { ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { Level } from '../../../aggregates/vocabulary.js';
import { BaseCommandInput, CommandInput } from '../../shared/command.inputs.js';
import { LevelEnum } from '../../shared/enums.js';
import { Items, Text, Whole } from '../../shared/rules.js';
import { Sha256Scalar } from '../../shared/scalars.js';
import { EvidenceInput, PlaceInput, ScopeTerm } from '../../shared/terms.types.js';

/** Art.6(1): what the application form states, and what is handed in with it. */
@InputType()
abstract class ApplicationFormInput extends CommandInput {
  @Field(() => String, { description: 'The name that the base is to have, 1 to 200 characters (基地名称).' })
  @Text(200)
  name: string;
  @Field(() => ScopeTerm, { description: 'What it is to teach (申请的培训权限).' })
  @ValidateNested()
  scope: ScopeTerm;
  @Field(() => PlaceInput, { description: 'Where it is to teach (办学地点).' })
  @ValidateNested()
  place: PlaceInput;
  @Field(() => ID, {
    nullable: true,
    description: 'The authority id of its competent department, where there is one (业务主管部门).',
  })
  @Text(64)
  department?: string;
  @Field(() => Sha256Scalar, { description: 'The SHA-256 of the application form (申报表).' })
  formHash: string;
  @Field(() => Int, {
    description: 'How many copies of the form were handed in; three are asked for (申报表份数).',
  })
  @Whole(0)
  formCopies: number;
  @Field(() => [EvidenceInput], {
    description: 'The documents that prove the conditions, at most 100 (证明材料).',
  })
  @Items(0, 100)
  @ValidateNested()
  evidence: EvidenceInput[];
}

@InputType({ description: 'Art.6(1): an institution applies (提交申报).' })
export class SubmitApplicationInput extends ApplicationFormInput {
  @Field(() => ID, { description: 'The applicant, `organisation-…` (申请单位).' })
  @Text(200)
  organisationId: string;
  @Field(() => LevelEnum, { description: 'The level applied for (申请级别).' })
  level: Level;
}

@InputType({ description: 'Art.6(1): a returned application is handed in again, whole (重新提交申报).' })
export class ResubmitApplicationInput extends ApplicationFormInput {
  @Field(() => ID, { description: 'The base, `base-…`.' })
  @Text(200)
  baseId: string;
}

@InputType({ description: 'Art.6(1): the bureau returns an application to be completed (退回申报).' })
export class ReturnApplicationInput extends BaseCommandInput {
  @Field(() => String, { description: 'What is missing, 1 to 2000 characters (退回原因).' })
  @Text(2000)
  reason: string;
}

@InputType({ description: 'Art.6(1): the applicant withdraws before the decision (撤回申报).' })
export class WithdrawApplicationInput extends BaseCommandInput {
  @Field(() => String, { description: '1 to 2000 characters (撤回原因).' })
  @Text(2000)
  reason: string;
}
