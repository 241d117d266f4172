import { ValidateNested } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import type { LegalDate } from '../../../kernel/index.js';
import { BaseCommandInput } from '../../shared/command.inputs.js';
import { Items, Text, Whole } from '../../shared/rules.js';
import { LegalDateScalar } from '../../shared/scalars.js';
import { EvidenceInput, RectificationItemTerm } from '../../shared/terms.types.js';

@InputType({ description: 'Art.8(2): a base is ordered to put things right by a day (限期整改).' })
export class OrderRectificationInput extends BaseCommandInput {
  @Field(() => [RectificationItemTerm], { description: '1 to 50 (整改事项).' })
  @Items(1, 50)
  @ValidateNested()
  items: RectificationItemTerm[];
  @Field(() => LegalDateScalar, {
    description: 'When the order was served; the next day is the first of the period (送达日期).',
  })
  servedOn: LegalDate;
  @Field(() => Int, { nullable: true, description: 'Months; what the measures say where absent (整改期限，月).' })
  @Whole(1, 120)
  months?: number;
}

@InputType({ description: 'Art.8(2): the period is extended, once, before it is over (整改延期).' })
export class ExtendRectificationInput extends BaseCommandInput {
  @Field(() => LegalDateScalar, { description: 'The new last day (新期限).' })
  dueOn: LegalDate;
  @Field(() => String, { description: '1 to 2000 characters.' })
  @Text(2000)
  reason: string;
}

@InputType({ description: 'Art.8(2): the bureau finds that things are put right (整改验收).' })
export class AcceptRectificationInput extends BaseCommandInput {
  @Field(() => String, { nullable: true, description: 'At most 2000 characters (验收情况).' })
  @Text(2000)
  report?: string;
}

@InputType({ description: 'Art.8(2): a reason for which inactivity does not count is accepted (认可特殊原因).' })
export class AcceptSpecialReasonInput extends BaseCommandInput {
  @Field(() => LegalDateScalar, { description: 'The first day of it.' })
  from: LegalDate;
  @Field(() => LegalDateScalar, { description: 'The last day of it.' })
  to: LegalDate;
  @Field(() => String, { description: '1 to 2000 characters.' })
  @Text(2000)
  reason: string;
  @Field(() => [EvidenceInput], { description: 'At most 20.' })
  @Items(0, 20)
  @ValidateNested()
  evidence: EvidenceInput[];
}
