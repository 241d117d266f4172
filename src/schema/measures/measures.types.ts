import { ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { MeasuresParams } from '../../aggregates/measures/index.js';
import type { OrganisationType as OrganisationKind } from '../../aggregates/vocabulary.js';
import type { LegalDate } from '../../kernel/index.js';
import { CommandInput } from '../shared/command.inputs.js';
import { OrganisationTypeEnum } from '../shared/enums.js';
import { NodeInterface } from '../shared/node.type.js';
import { Clause, Items, Text } from '../shared/rules.js';
import { LegalDateScalar } from '../shared/scalars.js';
import { MeasuresParamsTerm } from './params.types.js';

@ObjectType('Interpretation', { simpleResolvers: true, description: 'Art.10: how the city reads a clause (解释).' })
export class InterpretationType {
  @Field(() => String, { description: 'The same for ever.' })
  id: string;
  @Field(() => String, { description: 'The clause, such as `Art.5(1)` (条款).' })
  clause: string;
  @Field(() => String, { description: 'What was asked (解释事项).' })
  text: string;
  @Field(() => String, { description: 'What was ruled (解释内容).' })
  ruling: string;
  @Field(() => LegalDateScalar, { description: 'From when it holds (生效日期).' })
  effectiveOn: LegalDate;
  @Field(() => [OrganisationTypeEnum], {
    description: 'Kinds of body that it admits under Art.5(1) without a licence.',
  })
  admits: readonly OrganisationKind[];
}

@ObjectType('MeasuresVersion', {
  implements: NodeInterface,
  simpleResolvers: true,
  description: 'A version of the regulation’s parameters (办法版本).',
})
export class MeasuresVersionType {
  @Field(() => ID, { description: '`measures-<GB6 of the city>:<version>`.' })
  id: string;
  @Field(() => Int, { description: '1, 2, 3… (版本号).' })
  version: number;
  @Field(() => String, { description: 'Its title (标题).' })
  title: string;
  @Field(() => LegalDateScalar, { description: 'The first day on which it is in force (施行日期).' })
  effectiveFrom: LegalDate;
  @Field(() => MeasuresParamsTerm)
  params: MeasuresParams;
  @Field(() => [InterpretationType], { description: 'Those issued while it was in force, oldest first.' })
  interpretations: readonly InterpretationType[];
}

@InputType({ description: 'Art.7市2: a new version of the measures; never retroactive (办法修订).' })
export class PublishMeasuresInput extends CommandInput {
  @Field(() => String, { description: '1 to 200 characters (标题).' })
  @Text(200)
  title: string;
  @Field(() => LegalDateScalar, { description: 'The first day on which it is in force (施行日期).' })
  effectiveFrom: LegalDate;
  @Field(() => MeasuresParamsTerm, { description: 'Every parameter, unchanged ones too.' })
  @ValidateNested()
  params: MeasuresParamsTerm;
}

@InputType({ description: 'Art.10: the city interprets a clause (解释).' })
export class IssueInterpretationInput extends CommandInput {
  @Field(() => String, { description: 'The clause, such as `Art.5(1)` (条款).' })
  @Clause()
  clause: string;
  @Field(() => String, { description: '1 to 4000 characters (解释事项).' })
  @Text(4000)
  text: string;
  @Field(() => String, { description: '1 to 4000 characters (解释内容).' })
  @Text(4000)
  ruling: string;
  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'From when it holds; the day of the act where absent (生效日期).',
  })
  effectiveOn?: LegalDate;
  @Field(() => [OrganisationTypeEnum], {
    nullable: true,
    description: 'Kinds of body that it admits under Art.5(1) without a licence.',
  })
  @Items(0, 6)
  admits?: OrganisationKind[];
  @Field(() => Boolean, { nullable: true, description: 'Only a more favourable ruling may reach back (有利溯及).' })
  moreFavourable?: boolean;
}
