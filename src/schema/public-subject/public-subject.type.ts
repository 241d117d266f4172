import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import type { LegalDate } from '../../kernel/index.js';
import type { PublicSubjectView } from '../../projections/training-views.js';
import { NodeInterface } from '../shared/node.type.js';
import { LegalDateScalar } from '../shared/scalars.js';

const lastDay = 'The first day on which it is so no more (截止日期).';

/** The base itself is resolved in `public-subject.resolver.ts`. */
@ObjectType('PublicDelivery', {
  simpleResolvers: true,
  description: 'Art.7市5: a municipal base that the city has teach a public subject (指派施教).',
})
export class PublicDeliveryType {
  @Field(() => ID, { description: 'The base, `base-…`.' })
  baseId: string;
  @Field(() => LegalDateScalar, { description: 'The first day (起始日期).' })
  from: LegalDate;
  @Field(() => LegalDateScalar, { nullable: true, description: lastDay })
  to?: LegalDate;
}

@ObjectType('PublicSubject', {
  implements: NodeInterface,
  simpleResolvers: true,
  description: 'Art.7市5: a public subject, designated by the city (公共科目).',
})
export class PublicSubjectType implements PublicSubjectView {
  @Field(() => ID, { description: '`publicSubject-<code>`.' })
  id: string;
  @Field(() => String, { description: 'Its code, by which plans and classes name it (科目代码).' })
  code: string;
  @Field(() => String, { description: 'Its name (科目名称).' })
  name: string;
  @Field(() => Int, { description: 'What a learner who passes is credited with, once (学时).' })
  hours: number;
  @Field(() => LegalDateScalar, { description: 'The first day (起始日期).' })
  from: LegalDate;
  @Field(() => LegalDateScalar, { nullable: true, description: lastDay })
  to?: LegalDate;
  @Field(() => [PublicDeliveryType])
  @Extensions({ length: 20 })
  deliveries: readonly PublicDeliveryType[];
}
