import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import type { BaseStatus, Level } from '../../aggregates/vocabulary.js';
import { aggregates, DEFAULT_BATCH, LARGEST_BATCH } from '../../feed/index.js';
import { BaseStatusEnum, LevelEnum } from '../shared/enums.js';
import { Gb6Scalar } from '../shared/scalars.js';

const then = 'as it stood after the entry';

@InputType('ChangeFilter', {
  description:
    'Which entries are wanted; every condition given must hold, and of a list one of its values. Division, level and status are those of the base that an entry concerns, as it stood after the entry (变更筛选条件).',
})
export class ChangeFilterInput {
  @Field(() => [String], {
    nullable: true,
    description: `Of these aggregates: ${aggregates.map((name) => `\`${name}\``).join(', ')} (聚合).`,
  })
  aggregates?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'Of these stored names, such as `BaseApproved` (事件类型).' })
  types?: string[] | null;
  @Field(() => ID, {
    nullable: true,
    description: 'That concern this base, `base-<uuid>`: its own, and those of its plans and classes (基地).',
  })
  base?: string | null;
  @Field(() => Gb6Scalar, {
    nullable: true,
    description: `That concern a base of this division, ${then}, on the day of recording (所属区划).`,
  })
  division?: string | null;
  @Field(() => LevelEnum, { nullable: true, description: `That concern a base of this level, ${then} (基地类别).` })
  level?: Level | null;
  @Field(() => [BaseStatusEnum], {
    nullable: true,
    description: `That concern a base in one of these, ${then} (基地状态).`,
  })
  status?: BaseStatus[] | null;
}

@ArgsType()
export class ChangesArguments {
  @Field(() => String, {
    nullable: true,
    description:
      'The cursor of the last thing that was received; from the beginning of the ledger where absent (游标).',
  })
  after?: string | null;
  @Field(() => ChangeFilterInput, { nullable: true })
  filter?: ChangeFilterInput | null;
  @Field(() => Int, {
    nullable: true,
    description: `Entries in one message at most, 1 to ${LARGEST_BATCH}; ${DEFAULT_BATCH} where absent.`,
  })
  batchSize?: number | null;
}
