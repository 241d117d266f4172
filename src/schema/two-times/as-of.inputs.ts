import { ArgsType, Field, InputType, Int } from 'type-graphql';
import type { Instant, LegalDate } from '../../kernel/index.js';
import type { Position } from '../../ledger/ledger.js';
import { InstantScalar, LegalDateScalar, PositionScalar } from '../shared/scalars.js';

@InputType('RecordedInput', {
  description: 'How far the register is asked: exactly one of the four (记录时点，四者择一).',
})
export class RecordedInput {
  @Field(() => InstantScalar, {
    nullable: true,
    description: 'As it was at this instant: up to the last entry before the first that was recorded later.',
  })
  at?: Instant | null;
  @Field(() => LegalDateScalar, { nullable: true, description: 'As it was at the end of this day in Shanghai.' })
  on?: LegalDate | null;
  @Field(() => PositionScalar, { nullable: true, description: 'Up to and with the entry at this position.' })
  position?: Position | null;
  @Field(() => Int, { nullable: true, description: 'Up to and with the entry of this sequence, from 1.' })
  sequence?: number | null;
}

@InputType('AsOfInput', {
  description:
    'Two times: what was recorded by then (`recorded`), as of a legal date (`effective`). The answer never changes afterwards (两个时点).',
})
export class AsOfInput {
  @Field(() => RecordedInput, { nullable: true, description: 'Everything recorded so far, where absent (记录时点).' })
  recorded?: RecordedInput | null;
  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'The day in Shanghai of the recording asked for; today where that is absent too (法律日期).',
  })
  effective?: LegalDate | null;
}

@ArgsType()
export class AsOfArgument {
  @Field(() => AsOfInput, { nullable: true, description: 'As the register stands, where absent.' })
  asOf?: AsOfInput | null;
}
