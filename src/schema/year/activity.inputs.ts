import { Field, ID, InputType, Int } from 'type-graphql';
import type { Level, StaffPost } from '../../aggregates/vocabulary.js';
import { CommandInput } from '../shared/command.inputs.js';
import { LevelEnum } from '../shared/enums.js';
import { Items, Text, Whole, Year } from '../shared/rules.js';
import { Sha256Scalar } from '../shared/scalars.js';
import { StaffPostEnum } from '../shared/training.enums.js';

const title = '1 to 200 characters (名称).';
const levels = 'For bases of these levels.';

/** Something held for bases, from the legal date of the command on. */
@InputType()
abstract class HeldInput extends CommandInput {
  @Field(() => [LevelEnum], { description: levels })
  @Items(1, 2)
  levels: Level[];
  @Field(() => String, { description: title })
  @Text(200)
  title: string;
  @Field(() => Int, { description: 'From 1 (天数).' })
  @Whole(1, 366)
  days: number;
  @Field(() => Int, { description: 'Persons; who they were is not recorded (参加人数).' })
  @Whole(0)
  attendees: number;
}

@InputType({ description: 'Art.7市6: the city trains heads and managers of bases (培训基地管理人员).' })
export class HoldManagerTrainingInput extends HeldInput {}

@InputType({ description: 'Art.7市7: the city has bases exchange what they learned (开展教研交流).' })
export class HoldExchangeActivityInput extends HeldInput {}

@InputType({ description: 'Art.3, 4(2): the city guides bases in how they train (业务指导).' })
export class IssueGuidanceInput extends CommandInput {
  @Field(() => [LevelEnum], { description: levels })
  @Items(1, 2)
  levels: Level[];
  @Field(() => String, { description: title })
  @Text(200)
  title: string;
  @Field(() => String, { description: 'The document’s number, 1 to 100 characters (文号).' })
  @Text(100)
  ref: string;
  @Field(() => Sha256Scalar, { nullable: true, description: 'Of the document’s file.' })
  sha256?: string;
}

@InputType({ description: 'Art.8(2) 有关人员: staff of a base is commended, by number and post (表彰有关人员).' })
export class CommendStaffInput extends CommandInput {
  @Field(() => ID, { description: 'The base, `base-…`.' })
  @Text(80)
  baseId: string;
  @Field(() => Int, { description: 'The year that they are commended for (年度).' })
  @Year()
  year: number;
  @Field(() => StaffPostEnum)
  post: StaffPost;
  @Field(() => Int, { description: 'How many; their names are in the document alone (人数).' })
  @Whole(1)
  persons: number;
  @Field(() => String, { description: '1 to 200 characters (荣誉名称).' })
  @Text(200)
  title: string;
}
