import { ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CommandInput } from '../shared/command.inputs.js';
import { Items, NotWith, Text, Whole } from '../shared/rules.js';

@InputType({
  description: 'A field of an entry and what it should have been; neither `text` nor `number`: nothing (更正字段).',
})
export class CorrectedFieldInput {
  @Field(() => String, {
    description: '`occurredOn`, `document.ref`, `document.sha256`, or a path into the data, as `data.items.0.finding`.',
  })
  @Text(200)
  field: string;
  @Field(() => String, { nullable: true, description: 'At most 2000 characters; dates as `2012-03-15`.' })
  @Text(2000)
  @NotWith('number')
  text?: string;
  @Field(() => Int, { nullable: true, description: 'Where the field holds a number, such as `data.attendees`.' })
  @Whole(0)
  number?: number;
}

/** A command on an entry. */
@InputType()
abstract class EntryCommandInput extends CommandInput {
  @Field(() => ID, { description: 'The entry, `entry-<uuid>`.' })
  @Text(80)
  entryId: string;
  @Field(() => String, { description: 'Why, 1 to 2000 characters (理由).' })
  @Text(2000)
  reason: string;
}

@InputType({
  description:
    'An entry is corrected in descriptive fields and dates, never edited; outcomes are decided anew. `document` is required (更正登记事项).',
})
export class CorrectEntryInput extends EntryCommandInput {
  @Field(() => [CorrectedFieldInput], { description: '1 to 50.' })
  @Items(1, 50)
  @ValidateNested()
  fields: CorrectedFieldInput[];
}

@InputType({ description: 'An act decided ahead is taken back before its date (撤回待生效事项).' })
export class WithdrawEntryInput extends EntryCommandInput {}
