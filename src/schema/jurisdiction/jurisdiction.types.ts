import { Field, ID, ObjectType } from 'type-graphql';
import type { Level } from '../../aggregates/vocabulary.js';
import type { LegalDate } from '../../kernel/index.js';
import { LevelEnum } from '../shared/enums.js';
import { NodeInterface } from '../shared/node.type.js';
import { Gb6Scalar, LegalDateScalar } from '../shared/scalars.js';

@ObjectType('Division', {
  implements: NodeInterface,
  simpleResolvers: true,
  description: 'An administrative division and the days on which its code was in force (行政区划).',
})
export class DivisionType {
  @Field(() => ID, { description: '`division-<GB6>`.' })
  id: string;
  @Field(() => Gb6Scalar)
  gb6: string;
  @Field(() => String, { description: 'Its name (区划名称).' })
  name: string;
  @Field(() => LevelEnum, { description: 'MUNICIPAL for the city itself.' })
  level: Level;
  @Field(() => LegalDateScalar, { description: 'The first day on which its code was in force (设立日期).' })
  from: LegalDate;
  @Field(() => LegalDateScalar, { nullable: true, description: 'The first day on which it was so no more (撤销日期).' })
  to?: LegalDate;
  @Field(() => Gb6Scalar, { nullable: true, description: 'The division that took it over (承继区划).' })
  successor?: string;
}

@ObjectType('Department', { simpleResolvers: true, description: 'Art.7: a competent department (业务主管部门).' })
export class DepartmentType {
  @Field(() => ID, { description: 'Its authority id, the `bureau` of its officers.' })
  authority: string;
  @Field(() => String, { description: 'Its name (部门名称).' })
  name: string;
  @Field(() => Gb6Scalar, { description: 'The city or the division that it is a department of.' })
  gb6: string;
  @Field(() => LegalDateScalar, { description: 'The first day on which it is competent.' })
  from: LegalDate;
  @Field(() => LegalDateScalar, { nullable: true, description: 'The first day on which it is so no more.' })
  to?: LegalDate;
}
