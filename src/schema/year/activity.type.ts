import { Field, ID, Int, ObjectType } from 'type-graphql';
import { labels } from '../../aggregates/labels.js';
import type { Level, StaffPost } from '../../aggregates/vocabulary.js';
import type { LegalDate } from '../../kernel/index.js';
import type { CityActivityView } from '../../projections/training-views.js';
import { enumOf, LevelEnum } from '../shared/enums.js';
import { connectionOf } from '../shared/page.js';
import { LegalDateScalar } from '../shared/scalars.js';
import { StaffPostEnum } from '../shared/training.enums.js';

type CityActivityKind = CityActivityView['kind'];
const cityActivityKinds = [
  'MANAGER_TRAINING',
  'EXCHANGE',
  'GUIDANCE',
  'STAFF_COMMENDED',
] as const satisfies readonly CityActivityKind[];
const CityActivityKindEnum = enumOf(
  'CityActivityKind',
  'Art.3, 7市6–8: what the city did (活动种类).',
  cityActivityKinds,
  labels.cityActivity,
);

/** The base and the words are in `activity.resolver.ts`. */
@ObjectType('CityActivity', {
  simpleResolvers: true,
  description: 'Art.3, 7市6–8: what the city does for its bases; who took part is not recorded (市局活动).',
})
export class CityActivityType {
  @Field(() => ID, { description: '`cityActivity-<uuid>`.' })
  id: string;
  @Field(() => CityActivityKindEnum)
  kind: CityActivityKind;
  @Field(() => LegalDateScalar, { description: 'Its day, or the first one (日期).' })
  on: LegalDate;
  @Field(() => String, { description: 'What it was called (名称).' })
  title: string;
  @Field(() => [LevelEnum], { nullable: true, description: 'For bases of these levels; not of a commendation.' })
  levels?: readonly Level[];
  @Field(() => Int, { nullable: true, description: 'Of a training or an exchange (天数).' })
  days?: number;
  @Field(() => Int, { nullable: true, description: 'Of a training or an exchange (参加人数).' })
  attendees?: number;
  @Field(() => String, { nullable: true, description: 'Of guidance: the document’s number (文号).' })
  ref?: string;
  @Field(() => Int, { nullable: true, description: 'Of a commendation: the year that it is for (年度).' })
  year?: number;
  @Field(() => StaffPostEnum, { nullable: true, description: 'Of a commendation: in what post the persons were.' })
  post?: StaffPost;
  @Field(() => Int, { nullable: true, description: 'Of a commendation: how many; nobody is named (人数).' })
  persons?: number;
}

export const CityActivityConnection = connectionOf('CityActivity', () => CityActivityType);
