import { Field, ID, ObjectType } from 'type-graphql';
import type { DocumentRef, Instant, Json, LegalDate } from '../../kernel/index.js';
import { InstantScalar, JsonScalar, LegalDateScalar } from '../shared/scalars.js';
import { DocumentTerm } from '../shared/terms.types.js';
import { ActorType } from './actor.type.js';

@ObjectType('CorrectedField', {
  simpleResolvers: true,
  description: 'A field of an entry that was corrected, with its old and new value (更正的字段).',
})
export class CorrectedFieldType {
  @Field(() => String, { description: '`occurredOn`, `document.ref`, or a path into the data, as `data.name`.' })
  field: string;
  @Field(() => JsonScalar, { nullable: true, description: 'What it was; absent where there was nothing (更正前).' })
  from?: Json;
  @Field(() => JsonScalar, { nullable: true, description: 'What it is; absent where there is nothing now (更正后).' })
  to?: Json;
}

@ObjectType('Correction', {
  simpleResolvers: true,
  description: 'A correction of an entry: which fields, by whom, why and on which document (更正).',
})
export class CorrectionType {
  @Field(() => ID, { description: 'The entry that is the correction, `entry-<uuid>`.' })
  entryId: string;
  @Field(() => ID, { description: 'The entry that it corrects, `entry-<uuid>` (被更正的事项).' })
  corrects: string;
  @Field(() => InstantScalar, { description: 'When it was recorded (记录时刻).' })
  recordedAt: Instant;
  @Field(() => ActorType, { nullable: true, description: 'Who recorded it; not shown to the public.' })
  actor?: ActorType;
  @Field(() => String, { description: 'Why (更正理由).' })
  reason: string;
  @Field(() => DocumentTerm, { nullable: true, description: 'The document that it rests on (依据文书).' })
  document?: DocumentRef;
  @Field(() => [CorrectedFieldType], { description: 'Of a field that was corrected several times, the last counts.' })
  fields: readonly CorrectedFieldType[];
}

@ObjectType('CorrectedEntry', {
  simpleResolvers: true,
  description: 'What the corrections of an entry leave of it (更正后的内容).',
})
export class CorrectedEntryType {
  @Field(() => LegalDateScalar, { description: 'The legal date (法律日期).' })
  occurredOn: LegalDate;
  @Field(() => DocumentTerm, { nullable: true, description: 'The document (依据文书).' })
  document?: DocumentRef;
  @Field(() => JsonScalar, { description: 'The event’s data.' })
  data: object;
}

@ObjectType('Withdrawal', {
  simpleResolvers: true,
  description: 'Why an entry ahead of its date never takes effect (撤回).',
})
export class WithdrawalType {
  @Field(() => ID, { description: 'The entry that withdraws it, `entry-<uuid>`.' })
  entryId: string;
  @Field(() => InstantScalar, { description: 'When it was recorded (记录时刻).' })
  recordedAt: Instant;
  @Field(() => ActorType, { nullable: true, description: 'Who recorded it; SYSTEM where a rule kept it from it.' })
  actor?: ActorType;
  @Field(() => String, { description: 'Why (撤回理由).' })
  reason: string;
  @Field(() => String, {
    nullable: true,
    description:
      'The code of the rule that kept it from taking effect on its day; `DISPLACED` where a later decision left it no room; absent where a bureau withdrew it.',
  })
  because?: string;
}
