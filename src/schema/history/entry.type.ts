import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { DocumentRef, Instant, LegalDate } from '../../kernel/index.js';
import type { Position } from '../../ledger/ledger.js';
import { NodeInterface } from '../shared/node.type.js';
import { connectionOf } from '../shared/page.js';
import { InstantScalar, JsonScalar, LegalDateScalar, PositionScalar } from '../shared/scalars.js';
import { DocumentTerm } from '../shared/terms.types.js';
import { ActorType } from './actor.type.js';
import { CorrectedEntryType, CorrectionType, WithdrawalType } from './correction.types.js';

/** Its `id` (prefixed), `version`, `label` and `articles` are resolved in `entry.resolver.ts`. */
@ObjectType('Entry', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'One entry of the ledger: something that happened, never changed afterwards; corrections stand beside it (登记事项).',
})
export class EntryType {
  @Field(() => ID, { description: '`entry-<uuid>`.' })
  id: string;
  @Field(() => Int, { description: 'Its place in the whole ledger: 1, 2, 3… with no gap (序号).' })
  sequence: number;
  @Field(() => PositionScalar, { description: 'Its place in the ledger, for `atLeast`.' })
  position: Position;
  @Field(() => ID, { description: 'The record that it is in: the id of a base, an organisation and so on.' })
  stream: string;
  @Field(() => Int, { description: 'Its place in that record, from 1 (版本).' })
  revision: number;
  @Field(() => String, { description: 'The stored name of the event, such as `BaseApproved` (事件类型).' })
  type: string;
  @Field(() => LegalDateScalar, { description: 'The legal date of what happened (法律日期).' })
  occurredOn: LegalDate;
  @Field(() => InstantScalar, { description: 'When it was recorded (记录时刻).' })
  recordedAt: Instant;
  @Field(() => ActorType, { nullable: true, description: 'Who recorded it; not shown to the public.' })
  actor?: ActorType;
  @Field(() => Int, { description: 'The version of the measures in force on the legal date; 0 where none was.' })
  measures: number;
  @Field(() => DocumentTerm, { nullable: true, description: 'The document that it rests on (依据文书).' })
  document?: DocumentRef;
  @Field(() => String, {
    nullable: true,
    description:
      'The entry as it is stored and hashed, RFC 8785; only where the reader sees it whole. Its leaf hash is SHA-256(0x00 ‖ this in UTF-8) (原文).',
  })
  canonical?: string;
  @Field(() => JsonScalar, { description: 'The event’s data as stored. Areas in hundredths of m², money in 分.' })
  data: object;
  @Field(() => [CorrectionType], { description: 'Its corrections, in the order of recording (更正).' })
  corrections: readonly CorrectionType[];
  @Field(() => CorrectedEntryType, {
    nullable: true,
    description: 'What corrections leave of it; absent where there is none. `data` stays as recorded (更正后的内容).',
  })
  corrected?: CorrectedEntryType;
  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'Of an act decided ahead: the day on which it takes effect, or was to (生效日期).',
  })
  takesEffectOn?: LegalDate;
  @Field(() => Boolean, { description: 'Decided ahead of its date, not withdrawn, and not in effect yet (待生效).' })
  pending: boolean;
  @Field(() => WithdrawalType, { nullable: true, description: 'Why it never takes effect (撤回).' })
  withdrawn?: WithdrawalType;
}

export const EntryConnection = connectionOf('Entry', () => EntryType);
