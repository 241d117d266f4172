import { ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import type { RevocationGround, ViolationKind } from '../../../aggregates/vocabulary.js';
import type { LegalDate } from '../../../kernel/index.js';
import { BaseCommandInput } from '../../shared/command.inputs.js';
import { RevocationGroundEnum, ViolationKindEnum } from '../../shared/enums.js';
import { Items, Text } from '../../shared/rules.js';
import { FenScalar, LegalDateScalar } from '../../shared/scalars.js';
import { EvidenceInput } from '../../shared/terms.types.js';

@InputType({ description: 'Art.8(2): it is established that a base held nothing for a year (一年未开展活动).' })
export class EstablishInactivityInput extends BaseCommandInput {}

@InputType({ description: 'Art.8(2): a violation is verified (查实违规).' })
export class VerifyViolationInput extends BaseCommandInput {
  @Field(() => ViolationKindEnum)
  kind: ViolationKind;
  @Field(() => String, { description: '1 to 2000 characters (查实情况).' })
  @Text(2000)
  finding: string;
  @Field(() => [EvidenceInput], { description: '1 to 50 (证据).' })
  @Items(1, 50)
  @ValidateNested()
  evidence: EvidenceInput[];
  @Field(() => FenScalar, { nullable: true, description: 'The amount charged, in 分 (金额).' })
  amountFen?: number;
}

@InputType({
  description: 'Art.8(2): the base is told that its recognition is to be revoked, and may be heard (告知拟取消资格).',
})
export class NotifyRevocationInput extends BaseCommandInput {
  @Field(() => RevocationGroundEnum)
  ground: RevocationGround;
  @Field(() => [String], { description: 'At most 20 (理由).' })
  @Items(0, 20)
  @Text(2000, true)
  reasons: string[];
  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'The last day for a statement; what the measures say where absent (陈述申辩期限).',
  })
  statementDueOn?: LegalDate;
}

@InputType({ description: 'Art.8(2): the base’s statement is heard (听取陈述申辩).' })
export class HearStatementInput extends BaseCommandInput {
  @Field(() => String, { description: '1 to 2000 characters (陈述申辩要点).' })
  @Text(2000)
  summary: string;
}

@InputType({ description: 'Art.8(2): the recognition is revoked (取消基地资格).' })
export class RevokeBaseInput extends BaseCommandInput {
  @Field(() => RevocationGroundEnum)
  ground: RevocationGround;
  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'From when; the day of the act where absent (生效日期).',
  })
  effectiveOn?: LegalDate;
}
