import { Field, ObjectType } from 'type-graphql';
import type { Role } from '../../kernel/index.js';
import { RoleEnum } from '../shared/enums.js';

@ObjectType('Actor', { simpleResolvers: true, description: 'Who acted, and in what capacity (经办人).' })
export class ActorType {
  @Field(() => String, { description: 'The subject of the token, such as a staff number.' })
  id: string;
  @Field(() => RoleEnum)
  role: Role;
  @Field(() => String, {
    nullable: true,
    description:
      'The body acted for: a GB6 code for CITY and COUNTY, an authority id for DEPT, an organisation id for BASE and APPL.',
  })
  bureau?: string;
}
