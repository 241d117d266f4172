import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { EdgeContext } from '../shared/context.js';
import { commandData, type Performed, perform, performHere, performOnPublicSubject } from '../shared/perform.js';
import {
  AssignPublicDeliveryInput,
  DesignatePublicSubjectInput,
  EndPublicDeliveryInput,
  EndPublicSubjectInput,
} from './commands.inputs.js';
import { PublicSubjectPayload } from './payload.js';

/** The subject that an input names. */
const on = ({ subjectId }: { readonly subjectId: string }) => ({ field: 'subjectId', id: subjectId });

@Resolver()
export class PublicSubjectCommandsResolver {
  @Mutation(() => PublicSubjectPayload, { description: 'Art.7市5: designates a public subject (确定公共科目).' })
  designatePublicSubject(
    @Arg('input', () => DesignatePublicSubjectInput) input: DesignatePublicSubjectInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performHere(context, 'designatePublicSubject', input);
  }

  @Mutation(() => PublicSubjectPayload, { description: 'Art.7市5: ends a public subject (停止公共科目).' })
  endPublicSubject(
    @Arg('input', () => EndPublicSubjectInput) input: EndPublicSubjectInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return perform(context, 'endPublicSubject', input, { on: input.effectiveOn }, on(input));
  }

  @Mutation(() => PublicSubjectPayload, {
    description: 'Art.7市5: has a municipal base teach a public subject (指派施教).',
  })
  assignPublicDelivery(
    @Arg('input', () => AssignPublicDeliveryInput) input: AssignPublicDeliveryInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnPublicSubject(context, 'assignPublicDelivery', input);
  }

  @Mutation(() => PublicSubjectPayload, {
    description: 'Art.7市5: ends a base’s teaching of a public subject (终止施教).',
  })
  endPublicDelivery(
    @Arg('input', () => EndPublicDeliveryInput) input: EndPublicDeliveryInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    const { effectiveOn, ...ended } = commandData(input, 'subjectId');
    return perform(context, 'endPublicDelivery', input, { ...ended, on: effectiveOn }, on(input));
  }
}
