import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { LicenceKind, OrganisationType as OrganisationKind } from '../../aggregates/vocabulary.js';
import type { LegalDate } from '../../kernel/index.js';
import { LicenceKindEnum, OrganisationTypeEnum } from '../shared/enums.js';
import { NodeInterface } from '../shared/node.type.js';
import { connectionOf } from '../shared/page.js';
import { Text } from '../shared/rules.js';
import { LegalDateScalar } from '../shared/scalars.js';

@ObjectType('Licence', { simpleResolvers: true, description: 'Art.5(1): a licence to run a school (办学许可证).' })
@InputType('LicenceInput', { description: 'Art.5(1): a licence to run a school (办学许可证).' })
export class LicenceTerm {
  @Field(() => LicenceKindEnum)
  kind: LicenceKind;
  @Field(() => String, { description: '13 or 15 digits (证号).' })
  @Text(40)
  no: string;
  @Field(() => LegalDateScalar, { nullable: true, description: 'The first day on which it is valid.' })
  validFrom?: LegalDate;
  @Field(() => LegalDateScalar, { description: 'The last day on which it is valid (有效期至).' })
  validTo: LegalDate;
}

/** Its bases are in `organisation.resolver.ts`. */
@ObjectType('Organisation', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'An institution that has, or may apply for, a base; or one of the old list, which grants nothing (单位).',
})
export class OrganisationType {
  @Field(() => ID, {
    description: '`organisation-<organisation code>`; `organisation-legacy-<uuid>` for one of the old list.',
  })
  id: string;
  @Field(() => String, { description: 'Its name (单位名称).' })
  name: string;
  @Field(() => Boolean, { description: 'Art.11: of the list before this regulation, kept for reference (旧机构).' })
  legacy: boolean;
  @Field(() => String, { nullable: true, description: 'GB 32100: 18 characters (统一社会信用代码).' })
  uscc?: string;
  @Field(() => String, { nullable: true, description: 'GB 11714: `D2143569-X` (组织机构代码).' })
  orgCode?: string;
  @Field(() => OrganisationTypeEnum, { nullable: true, description: 'Absent for one of the old list.' })
  type?: OrganisationKind;
  @Field(() => String, {
    nullable: true,
    description: 'Art.3: the body it belongs to, which recognition never changes (隶属关系).',
  })
  affiliation?: string;
  @Field(() => [LicenceTerm], { description: 'In the order in which they were recorded.' })
  licences: readonly LicenceTerm[];
  @Field(() => String, { nullable: true, description: 'Art.11: its place in the old list (原名录编号).' })
  oldRef?: string;
  @Field(() => Int, { description: 'How many events its record has; give it as `expectedRevision` (版本).' })
  revision: number;
}

export const OrganisationConnection = connectionOf('Organisation', () => OrganisationType);
