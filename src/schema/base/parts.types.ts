import { Field, ObjectType } from 'type-graphql';
import { labels } from '../../aggregates/labels.js';
import type { Level } from '../../aggregates/vocabulary.js';
import type { LegalDate } from '../../kernel/index.js';
import { enumOf, LevelEnum } from '../shared/enums.js';
import { Gb6Scalar, LegalDateScalar } from '../shared/scalars.js';
import { RectificationItemTerm } from '../shared/terms.types.js';

const rectificationStates = ['RUNNING', 'ACCEPTED', 'LAPSED'] as const;
const RectificationStateEnum = enumOf(
  'RectificationState',
  'Art.8(2): how a rectification stands (整改状态).',
  rectificationStates,
  labels.rectificationState,
);

@ObjectType('Place', { simpleResolvers: true, description: 'Where a base teaches, as it was recorded (办学地点).' })
export class PlaceType {
  @Field(() => Gb6Scalar, {
    description: 'The division on the day of recording; `Base.division` says which it is on another day.',
  })
  gb6: string;
  @Field(() => String, { nullable: true, description: 'The town (镇、街道).' })
  town?: string;
  @Field(() => LegalDateScalar, { description: 'When this was recorded; later boundary changes move it.' })
  since: LegalDate;
}

@ObjectType('Plaque', { simpleResolvers: true, description: 'Art.6(3): the plaque of a base (牌匾).' })
export class PlaqueType {
  @Field(() => String, { description: 'The number on it (牌匾号).' })
  serialNo: string;
  @Field(() => LevelEnum)
  level: Level;
  @Field(() => LegalDateScalar, { description: 'When it was awarded (授牌日期).' })
  awardedOn: LegalDate;
  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'The last day for handing it back, after the base’s end (应交回日期).',
  })
  recallDueOn?: LegalDate;
  @Field(() => LegalDateScalar, { nullable: true, description: 'When it was taken back (收牌日期).' })
  recalledOn?: LegalDate;
}

@ObjectType('Rectification', {
  simpleResolvers: true,
  description: 'Art.8(2): an order to put things right by a day (限期整改).',
})
export class RectificationType {
  @Field(() => [RectificationItemTerm])
  items: readonly RectificationItemTerm[];
  @Field(() => LegalDateScalar, { description: 'When it was ordered (责令日期).' })
  orderedOn: LegalDate;
  @Field(() => LegalDateScalar, {
    description: 'When the order was served; the next day is the first of the period (送达日期).',
  })
  servedOn: LegalDate;
  @Field(() => LegalDateScalar, { description: 'The last day of the period, to 24:00 in Shanghai (整改期限).' })
  dueOn: LegalDate;
  @Field(() => Boolean, { description: 'Whether the one extension was granted (是否延期).' })
  extended: boolean;
  @Field(() => RectificationStateEnum)
  state: (typeof rectificationStates)[number];
  @Field(() => LegalDateScalar, { nullable: true, description: 'When it was accepted or lapsed (办结日期).' })
  closedOn?: LegalDate;
}
