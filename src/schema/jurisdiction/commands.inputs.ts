import { Field, ID, InputType } from 'type-graphql';
import type { Level } from '../../aggregates/vocabulary.js';
import type { LegalDate } from '../../kernel/index.js';
import { CommandInput } from '../shared/command.inputs.js';
import { LevelEnum } from '../shared/enums.js';
import { Text } from '../shared/rules.js';
import { Gb6Scalar, LegalDateScalar } from '../shared/scalars.js';

@InputType({ description: 'A division is established (设立区划).' })
export class EstablishDivisionInput extends CommandInput {
  @Field(() => Gb6Scalar)
  gb6: string;
  @Field(() => String, { description: '1 to 100 characters (区划名称).' })
  @Text(100)
  name: string;
  @Field(() => LevelEnum, { description: 'MUNICIPAL for the city itself.' })
  level: Level;
  @Field(() => LegalDateScalar, { description: 'The first day on which its code is in force.' })
  from: LegalDate;
}

@InputType({ description: 'A division, or a town of it, goes over to another (管辖调整).' })
export class ChangeJurisdictionInput extends CommandInput {
  @Field(() => Gb6Scalar)
  gb6From: string;
  @Field(() => Gb6Scalar)
  gb6To: string;
  @Field(() => String, {
    nullable: true,
    description: 'Where absent the whole division goes over, and its code ends (镇、街道).',
  })
  @Text(100)
  town?: string;
  @Field(() => LegalDateScalar, { description: 'The first day on which it belongs to the other (生效日期).' })
  effectiveOn: LegalDate;
}

@InputType({ description: 'Art.7: a competent department begins its work (设立业务主管部门).' })
export class EstablishAuthorityInput extends CommandInput {
  @Field(() => ID, { description: 'Its authority id, for ever: 1 to 64 letters, digits or `. _ : -`, not six digits.' })
  @Text(64)
  authority: string;
  @Field(() => String, { description: '1 to 100 characters (部门名称).' })
  @Text(100)
  name: string;
  @Field(() => Gb6Scalar, { description: 'The city or the division that it is a department of.' })
  gb6: string;
  @Field(() => LegalDateScalar, { description: 'The first day on which it is competent.' })
  from: LegalDate;
}

@InputType({ description: 'Art.7: a competent department ends (撤销业务主管部门).' })
export class EndAuthorityInput extends CommandInput {
  @Field(() => ID, { description: 'Its authority id.' })
  @Text(64)
  authority: string;
  @Field(() => LegalDateScalar, { description: 'The first day on which it is competent no more (生效日期).' })
  effectiveOn: LegalDate;
}
