import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { HourRejection } from '../../aggregates/vocabulary.js';
import type { LegalDate } from '../../kernel/index.js';
import type { ClassStatus, ParticipationView } from '../../projections/training-views.js';
import { NodeInterface } from '../shared/node.type.js';
import { connectionOf } from '../shared/page.js';
import { LegalDateScalar } from '../shared/scalars.js';
import { ClassStatusEnum, HourRejectionEnum } from '../shared/training.enums.js';
import { ClassContentType } from './content.types.js';

/** Its base, plan, learners and words are in `class.resolver.ts`. */
@ObjectType('Class', {
  implements: NodeInterface,
  simpleResolvers: true,
  description: 'Art.4: a class or a lecture of a base, in numbers; never who its learners are (培训班).',
})
export class ClassType {
  @Field(() => ID, { description: '`class-<uuid>`, for ever.' })
  id: string;
  @Field(() => ClassStatusEnum)
  status: ClassStatus;
  @Field(() => ClassContentType)
  content: ClassContentType;
  @Field(() => LegalDateScalar, { description: 'When it was opened (开班日期).' })
  openedOn: LegalDate;
  @Field(() => LegalDateScalar, { nullable: true, description: 'Art.4(4) (结班日期).' })
  completedOn?: LegalDate;
  @Field(() => String, { nullable: true, description: 'Art.4(4): of its registered record (建档号).' })
  archiveNo?: string;
  @Field(() => Int, { nullable: true, description: 'Art.4(4): 0 to 100 (效果评估得分).' })
  effectScore?: number;
  @Field(() => LegalDateScalar, { nullable: true, description: 'Art.4(5): the last day for its report (报送期限).' })
  reportDueOn?: LegalDate;
  @Field(() => LegalDateScalar, { nullable: true, description: 'Art.4(5): when it was reported (报送日期).' })
  reportedOn?: LegalDate;
  @Field(() => Boolean, { nullable: true, description: 'Whether it was reported late (是否逾期报送).' })
  late?: boolean;
  @Field(() => Int, { description: 'Learners enrolled (报名人数).' })
  enrolled: number;
  @Field(() => Int, { description: 'Art.4(2): of them, from outside the base’s area (区域外人数).' })
  outside: number;
  @Field(() => Int, { description: 'Hours attended, of all of them together (出勤学时).' })
  attendedHours: number;
  @Field(() => Int, { description: 'Those assessed (考核人数).' })
  assessed: number;
  @Field(() => Int, { description: 'Those who passed (合格人数).' })
  passed: number;
  @Field(() => Int, { description: 'Art.9: hours recognised, of all together, corrections counted in (认定学时).' })
  recognisedHours: number;
  @Field(() => Int, { description: 'Art.9: hours that do not count, of all together (不予认定学时).' })
  rejectedHours: number;
  @Field(() => Int, { description: 'How many events its record has; give it as `expectedRevision` (版本).' })
  revision: number;
}

export const ClassConnection = connectionOf('Class', () => ClassType);

/** The words are resolved in `participation.resolver.ts`. */
@ObjectType('RejectedHours', { simpleResolvers: true, description: 'Art.9: hours that do not count (不予认定学时).' })
export class RejectedHoursType {
  @Field(() => HourRejectionEnum)
  reason: HourRejection;
  @Field(() => Int, { description: 'How many (学时).' })
  hours: number;
}

/** The learner is resolved in `participation.resolver.ts`. */
@ObjectType('Participation', {
  simpleResolvers: true,
  description: 'A learner in a class, for those who may see learners (参训记录).',
})
export class ParticipationType implements ParticipationView {
  @Field(() => ID, { description: 'The class, `class-…`.' })
  classId: string;
  @Field(() => ID, { description: 'The learner, `learner-…`.' })
  learnerId: string;
  @Field(() => Int, { description: 'Hours attended (出勤学时).' })
  attendedHours: number;
  @Field(() => Boolean, { nullable: true, description: 'The last assessment; absent before (是否合格).' })
  passed?: boolean;
  @Field(() => Int, { description: 'Art.9: hours recognised, corrections counted in (认定学时).' })
  recognised: number;
  @Field(() => [RejectedHoursType])
  rejected: readonly RejectedHoursType[];
}

export const ParticipationConnection = connectionOf('Participation', () => ParticipationType);
