import { Field, Int, ObjectType } from 'type-graphql';
import type { BaseStatus, Level } from '../../aggregates/vocabulary.js';
import { BaseStatusEnum, LevelEnum } from '../shared/enums.js';
import { Gb6Scalar } from '../shared/scalars.js';

@ObjectType('StatusCount', { simpleResolvers: true, description: 'How many bases have a status (按状态计数).' })
export class StatusCount {
  @Field(() => BaseStatusEnum)
  status: BaseStatus;
  @Field(() => Int, { description: 'How many (数量).' })
  count: number;
}

@ObjectType('LevelCount', { simpleResolvers: true, description: 'How many bases are of a level (按级别计数).' })
export class LevelCount {
  @Field(() => LevelEnum)
  level: Level;
  @Field(() => Int, { description: 'How many (数量).' })
  count: number;
}

/** The division itself is in `statistics.resolver.ts`. */
@ObjectType('DivisionCount', { simpleResolvers: true, description: 'How many bases are in a division (按区划计数).' })
export class DivisionCount {
  @Field(() => Gb6Scalar)
  gb6: string;
  @Field(() => Int, { description: 'How many (数量).' })
  count: number;
}

@ObjectType('YearCount', { simpleResolvers: true, description: 'What happened in a year (年度统计).' })
export class YearCount {
  @Field(() => Int, { description: 'The calendar year of the legal dates (年份).' })
  year: number;
  @Field(() => Int, { description: 'Applications handed in (申报数).' })
  applied: number;
  @Field(() => Int, { description: 'Recognised (认定数).' })
  approved: number;
  @Field(() => Int, { description: 'Given a number (编号数).' })
  numbered: number;
  @Field(() => Int, { description: 'Revoked (取消资格数).' })
  revoked: number;
  @Field(() => Int, { description: 'Ended in any way, revocation too (终止数).' })
  ended: number;
  @Field(() => Int, { description: 'Numbered and not ended at the end of the year (年末在册数).' })
  live: number;
}

@ObjectType('Statistics', { simpleResolvers: true, description: 'The bases that the reader may see, counted (统计).' })
export class StatisticsType {
  @Field(() => Int, { description: 'All of them (总数).' })
  total: number;
  @Field(() => [StatusCount])
  byStatus: readonly StatusCount[];
  @Field(() => [LevelCount])
  byLevel: readonly LevelCount[];
  @Field(() => [DivisionCount], { description: 'By the division that each belongs to on the day asked for.' })
  byDivision: readonly DivisionCount[];
  @Field(() => [YearCount], {
    description:
      'Every year from the first application to the day asked for, or to this year where that is still to come.',
  })
  byYear: readonly YearCount[];
}
