import { Field, Int, ObjectType } from 'type-graphql';
import { type StandingCondition, standingConditions } from '../../aggregates/teaching/index.js';
import type { Json, LegalDate } from '../../kernel/index.js';
import { BaseType } from '../base/base.type.js';
import { EntryType } from '../history/entry.type.js';
import { enumOf } from '../shared/enums.js';
import { connectionOf } from '../shared/page.js';
import { JsonScalar, LegalDateScalar } from '../shared/scalars.js';

const conditionLabels = {
  NUMBERED: { zh: '已列入统一编号登记', en: 'has a number in the unified register' },
  ANNOUNCED: { zh: '已公布', en: 'was announced' },
  NOT_ENDED: { zh: '未取消资格、终止或并入', en: 'was not revoked, closed or merged' },
  NOT_RECTIFYING: { zh: '不在限期整改中，也未逾期', en: 'is under no order of rectification, nor past one' },
  MAY_BEGIN_CLASSES: { zh: '可举办新班', en: 'may begin new classes' },
} as const;
export const StandingConditionEnum = enumOf(
  'StandingCondition',
  'What a base in good standing is (正常状态条件).',
  standingConditions,
  conditionLabels,
);
export { conditionLabels };

@ObjectType('AsOf', { simpleResolvers: true, description: 'The two times that an answer is as of (时点).' })
export class AsOfType {
  @Field(() => Int, { description: 'What was recorded up to and with this entry; 0: before the first (序号).' })
  sequence: number;
  @Field(() => LegalDateScalar, { description: 'As of this legal date (法律日期).' })
  effective: LegalDate;
}

@ObjectType('FieldChange', { simpleResolvers: true, description: 'A field with its old and new value (字段变化).' })
export class FieldChangeType {
  @Field(() => String, { description: 'Its path, such as `plaque.recalledOn` (字段).' })
  field: string;
  @Field(() => JsonScalar, { nullable: true, description: 'Before; null where there was none (原值).' })
  from?: Json;
  @Field(() => JsonScalar, { nullable: true, description: 'After; null where there is none (新值).' })
  to?: Json;
}

@ObjectType('BaseChange', {
  simpleResolvers: true,
  description: 'A field that differs between two points, and the entry that changed it (差异).',
})
export class BaseChangeType extends FieldChangeType {
  @Field(() => EntryType, {
    nullable: true,
    description: 'By whom, by which article and on which document; null where the reader may not read it (登记事项).',
  })
  entry?: EntryType;
}

@ObjectType('ReplayStep', {
  simpleResolvers: true,
  description: 'One entry of a base, what the base was after it, and what that changed (回放步骤).',
})
export class ReplayStepType {
  @Field(() => EntryType, { nullable: true, description: 'Null where the reader may not read it (登记事项).' })
  entry?: EntryType;
  @Field(() => BaseType, {
    nullable: true,
    description: 'As the register had it on the day of the recording; null where it showed nothing (此后状态).',
  })
  state?: object;
  @Field(() => [FieldChangeType], { description: 'Since the step before (变化).' })
  changes: readonly FieldChangeType[];
}
export const ReplayConnection = connectionOf('ReplayStep', () => ReplayStepType);

@ObjectType('LaterKnown', {
  simpleResolvers: true,
  description:
    'An entry that was recorded after the point asked for, and concerns dates up to that of the point (后来得知).',
})
export class LaterKnownType {
  @Field(() => EntryType, { nullable: true, description: 'Null where the reader may not read it (登记事项).' })
  entry?: EntryType;
  @Field(() => [FieldChangeType], {
    description: 'What it changes of the base as of that date; empty where it changes nothing that is shown (变化).',
  })
  changes: readonly FieldChangeType[];
}
export const LaterKnownConnection = connectionOf('LaterKnown', () => LaterKnownType);

/** Its `label`, `reasons` and `article` are resolved in `standing.resolver.ts`. */
@ObjectType('StandingOutcome', {
  simpleResolvers: true,
  description: 'A condition of good standing on a date, and what it rests on (条件).',
})
export class StandingOutcomeType {
  @Field(() => StandingConditionEnum, { description: 'Which (条件).' })
  condition: StandingCondition;
  @Field(() => Boolean, { description: 'Whether it was met (是否满足).' })
  holds: boolean;
  @Field(() => EntryType, {
    nullable: true,
    description: 'The last entry that changed it; null where none ever did, or the reader may not read it (登记事项).',
  })
  entry?: EntryType;
}

@ObjectType('Standing', {
  simpleResolvers: true,
  description: 'Why a base was, or was not, in good standing on a date (状态说明).',
})
export class StandingType {
  @Field(() => LegalDateScalar, { description: 'The date (日期).' })
  on: LegalDate;
  @Field(() => Boolean, { description: 'Every condition that is shown is met (是否正常).' })
  inGoodStanding: boolean;
  @Field(() => [StandingOutcomeType], {
    description: 'The public is not shown rectification and what it blocks (各项条件).',
  })
  conditions: readonly StandingOutcomeType[];
}
