import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { BaseStatus, ClosureReason, Level, RevocationGround, Scope } from '../../aggregates/vocabulary.js';
import type { LegalDate } from '../../kernel/index.js';
import { BaseStatusEnum, ClosureReasonEnum, LevelEnum, RevocationGroundEnum } from '../shared/enums.js';
import { NodeInterface } from '../shared/node.type.js';
import { connectionOf } from '../shared/page.js';
import { LegalDateScalar } from '../shared/scalars.js';
import { ScopeTerm } from '../shared/terms.types.js';
import { PlaceType, PlaqueType, RectificationType } from './parts.types.js';

/** What belongs to other records (organisation, division, department, successor, history) is in `base.resolver.ts`. */
@ObjectType('Base', {
  implements: NodeInterface,
  simpleResolvers: true,
  description: 'A continuing-education base, from its application to its end (继续教育基地).',
})
export class BaseType {
  @Field(() => ID, { description: '`base-<uuid>`, for ever.' })
  id: string;
  @Field(() => String, { description: 'Its name (基地名称).' })
  name: string;
  @Field(() => LevelEnum, { description: 'Art.3: applied for until the evaluation, then recognised (基地类别).' })
  level: Level;
  @Field(() => BaseStatusEnum, { description: 'Where it is on its way (基地状态).' })
  status: BaseStatus;
  @Field(() => PlaceType, { description: 'Where it teaches, as recorded (办学地点).' })
  place: PlaceType;
  @Field(() => String, {
    nullable: true,
    description: 'Art.8(3): its number in the unified register, never changed or reused (统一编号).',
  })
  number?: string;
  @Field(() => Int, {
    nullable: true,
    description: 'The serial within its number: one sequence for the whole city (流水号).',
  })
  serial?: number;
  @Field(() => ScopeTerm, {
    description: 'Art.4(1): what it may teach; while the application runs, what is applied for (培训权限).',
  })
  scope: Scope;
  @Field(() => LegalDateScalar, { description: 'Art.6(1) (申报日期).' })
  submittedOn: LegalDate;
  @Field(() => LegalDateScalar, { nullable: true, description: 'Art.6(2) (认定日期).' })
  approvedOn?: LegalDate;
  @Field(() => LegalDateScalar, { nullable: true, description: 'Art.6(3): county bases only (备案日期).' })
  filedOn?: LegalDate;
  @Field(() => String, { nullable: true, description: 'Art.6(3): county bases only (备案号).' })
  filingNo?: string;
  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'Art.8(3), Art.9: hours count from this day (编号日期).',
  })
  numberedOn?: LegalDate;
  @Field(() => LegalDateScalar, { nullable: true, description: 'Art.6(3) (公布日期).' })
  announcedOn?: LegalDate;
  @Field(() => String, { nullable: true, description: 'The number of the announcement (公告号).' })
  noticeNo?: string;
  @Field(() => String, { nullable: true, description: 'Where the announcement is published (公告地址).' })
  noticeUrl?: string;
  @Field(() => LegalDateScalar, { nullable: true, description: 'The day from which it is a base no more (终止日期).' })
  endedOn?: LegalDate;
  @Field(() => RevocationGroundEnum, { nullable: true, description: 'Art.8(2): why it was revoked (取消资格事由).' })
  revocationGround?: RevocationGround;
  @Field(() => ClosureReasonEnum, { nullable: true, description: 'Art.7: why it was closed (终止原因).' })
  closureReason?: ClosureReason;
  @Field(() => PlaqueType, { nullable: true, description: 'Art.6(3) (牌匾).' })
  plaque?: PlaqueType;
  @Field(() => RectificationType, {
    nullable: true,
    description: 'Art.8(2): the last one ordered; not shown to the public (限期整改).',
  })
  rectification?: RectificationType;
  @Field(() => Int, { description: 'How many events its record has; give it as `expectedRevision` (版本).' })
  revision: number;
}

export const BaseConnection = connectionOf('Base', () => BaseType);
