import { Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { labels } from '../../aggregates/labels.js';
import type { CommandType } from '../../application/index.js';
import { isCommandType, matrix } from '../../application/permissions/index.js';
import type { Role } from '../../kernel/index.js';
import type { EdgeContext } from '../shared/context.js';
import { RoleEnum } from '../shared/enums.js';
import { ArticleType, cited, LabelType, labelled } from '../shared/label.type.js';

/** Without what the register asks of itself, for which there is no mutation. */
const commandTypes = Object.keys(matrix).filter(isCommandType);

@ObjectType('Power', {
  simpleResolvers: true,
  description: 'A command that a role may carry out, and the clause that says so (职权).',
})
export class PowerType {
  @Field(() => String, { description: 'The mutation’s name.' })
  command: CommandType;
  @Field(() => ArticleType)
  article: ArticleType;
}

@ObjectType('Viewer', { simpleResolvers: true, description: 'Who is asking (当前用户).' })
export class ViewerType {
  @Field(() => Boolean, { description: 'Whether no token was given; such a reader sees the announced register only.' })
  anonymous: boolean;
  @Field(() => String, { nullable: true, description: 'The subject of the token.' })
  id?: string | undefined;
  @Field(() => RoleEnum)
  role: Role;
  @Field(() => String, { nullable: true, description: 'The body acted for.' })
  bureau?: string | undefined;
}

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, { description: 'Who is asking, and what that role may do (当前用户及其职权).' })
  viewer(@Ctx() { actor, viewer }: EdgeContext): ViewerType {
    return { anonymous: actor === undefined, id: actor?.id, role: viewer.role, bureau: viewer.bureau };
  }

  @FieldResolver(() => LabelType, { description: 'The role in words (身份名称).' })
  roleLabel(@Root() viewer: ViewerType, @Ctx() { language }: EdgeContext): LabelType {
    return labelled(labels.role[viewer.role], language);
  }

  @FieldResolver(() => [PowerType], {
    description:
      'The commands that this role may carry out somewhere. Which base or organisation they are allowed on also depends on its level, territory and date (职权).',
  })
  mayDo(@Root() viewer: ViewerType, @Ctx() { language }: EdgeContext): readonly PowerType[] {
    return commandTypes
      .filter((command) => matrix[command].grants.some((grant) => grant.role === viewer.role))
      .map((command) => ({ command, article: cited(matrix[command].article, language) }));
  }
}
