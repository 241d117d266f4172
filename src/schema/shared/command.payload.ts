import { Field, Int, InterfaceType, ObjectType } from 'type-graphql';
import type { RefusalParams } from '../../kernel/index.js';
import type { Position } from '../../ledger/ledger.js';
import type { EntryView } from '../../projections/views.js';
import { EntryType } from '../history/entry.type.js';
import { ArticleType } from './label.type.js';
import { JsonScalar, PositionScalar } from './scalars.js';

@ObjectType('UserError', {
  simpleResolvers: true,
  description:
    'Why a command was not carried out: the rule of the regulation, or of the input, that it breaks (不予办理的原因).',
})
export class UserError {
  @Field(() => String, {
    description: 'Stable, such as `NOT_NUMBERED`; `INVALID_INPUT` where a rule of the input is broken.',
  })
  code: string;
  @Field(() => String, { description: 'For a person, in the language of `Accept-Language`.' })
  message: string;
  @Field(() => String, {
    nullable: true,
    description: 'The path of the field at fault within the input, such as `sites.0.area`.',
  })
  field?: string | undefined;
  @Field(() => String, {
    nullable: true,
    description: 'The clause that the refusal rests on, such as `Art.8(2)`; absent for `INVALID_INPUT` (条款).',
  })
  article?: string | undefined;
  @Field(() => ArticleType, {
    nullable: true,
    description: 'That clause as it is cited, and what it is about (条文出处).',
  })
  clause?: ArticleType | undefined;
  @Field(() => JsonScalar, { nullable: true, description: 'The figures in the message, by name.' })
  params?: RefusalParams | undefined;
}

@InterfaceType('CommandPayload', {
  description:
    'What every mutation answers with. Either `userErrors` is empty and the command holds, or nothing was written.',
})
export abstract class CommandPayload {
  @Field(() => [EntryType], {
    description:
      'What the command recorded, on every record it touched; on a retry, what it had recorded then. Empty where it asked for what already holds.',
  })
  entries: readonly EntryView[];
  @Field(() => PositionScalar, {
    nullable: true,
    description: 'Of the last entry; give it as `atLeast` to a later query.',
  })
  position?: Position | undefined;
  @Field(() => Int, { nullable: true, description: 'The record’s revision afterwards, for `expectedRevision`.' })
  revision?: number | undefined;
  @Field(() => Boolean, {
    description:
      'Whether the views have reached `position`. False: the command holds, but queries may not show it yet; ask again with `atLeast`.',
  })
  viewsCaughtUp: boolean;
  @Field(() => [UserError], {
    description: 'Every reason why not, all at once; empty when the command was carried out.',
  })
  userErrors: readonly UserError[];
}
