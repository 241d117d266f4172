import { createUnionType, Extensions, Field, Int, ObjectType } from 'type-graphql';
import { label } from '../../aggregates/label.js';
import {
  type Change,
  type ChangeMessage,
  LARGEST_BATCH,
  type RefetchReason,
  refetchReasons,
} from '../../feed/index.js';
import { EntryType } from '../history/entry.type.js';
import { enumOf } from '../shared/enums.js';

const cursorDescription = 'Opaque: give it as `after` to go on behind this (游标).';
const sequenceDescription =
  'How far the ledger has been told, whatever the filter or the permissions left out: entries up to this sequence will not come again (已覆盖至的序号).';

@ObjectType('Change', { simpleResolvers: true, description: 'An entry, and the cursor behind it (变更).' })
export class ChangeType {
  @Field(() => String, { description: cursorDescription })
  cursor: string;
  @Field(() => EntryType)
  entry: Change['entry'];
}

@ObjectType('ChangeBatch', {
  simpleResolvers: true,
  description: 'Entries in the order of the ledger, each once (一批变更).',
})
export class ChangeBatchType {
  readonly kind: 'ChangeBatch';
  @Extensions({ length: LARGEST_BATCH })
  @Field(() => [ChangeType])
  changes: readonly Change[];
  @Field(() => String, { description: cursorDescription })
  cursor: string;
  @Field(() => Int, { description: sequenceDescription })
  sequence: number;
}

@ObjectType('Progress', {
  simpleResolvers: true,
  description: 'Entries were passed over that the filter or the permissions leave out: the cursor moves on (进度).',
})
export class ProgressType {
  readonly kind: 'Progress';
  @Field(() => String, { description: cursorDescription })
  cursor: string;
  @Field(() => Int, { description: sequenceDescription })
  sequence: number;
}

@ObjectType('CaughtUp', {
  simpleResolvers: true,
  description: 'Everything that was there has been told; what follows is live (已追上).',
})
export class CaughtUpType {
  readonly kind: 'CaughtUp';
  @Field(() => String, { description: cursorDescription })
  cursor: string;
  @Field(() => Int, { description: sequenceDescription })
  sequence: number;
}

@ObjectType('Lagged', {
  simpleResolvers: true,
  description:
    'The subscriber took what it was sent too slowly: the subscription ends, and can be begun again from the cursor (消费过慢).',
})
export class LaggedType {
  readonly kind: 'Lagged';
  @Field(() => String, { description: cursorDescription })
  cursor: string;
  @Field(() => Int, { description: sequenceDescription })
  sequence: number;
}

export const refetchLabels = {
  OTHER_LEDGER: label('游标属于另一账本', 'the cursor is of another ledger'),
  OTHER_FILTER: label('游标属于另一筛选条件', 'the cursor is of another filter'),
  RESTORED: label('账本已从备份恢复，游标早于恢复', 'the ledger was restored from a backup after the cursor was given'),
};
export const RefetchReasonEnum = enumOf(
  'RefetchReason',
  'Why a cursor cannot be gone on from (需重新获取的原因).',
  refetchReasons,
  refetchLabels,
);

@ObjectType('MustRefetch', {
  simpleResolvers: true,
  description: 'The cursor cannot be gone on from: begin again without one. The subscription ends (需重新获取).',
})
export class MustRefetchType {
  readonly kind: 'MustRefetch';
  @Field(() => RefetchReasonEnum)
  reason: RefetchReason;
}

const types = {
  ChangeBatch: ChangeBatchType,
  Progress: ProgressType,
  CaughtUp: CaughtUpType,
  Lagged: LaggedType,
  MustRefetch: MustRefetchType,
} as const satisfies { readonly [Kind in ChangeMessage['kind']]: object };

export const ChangeMessageUnion = createUnionType({
  name: 'ChangeMessage',
  description: 'What a subscriber to `changes` is told (变更消息).',
  types: () => [ChangeBatchType, ProgressType, CaughtUpType, LaggedType, MustRefetchType] as const,
  resolveType: ({ kind }) => types[kind],
});
