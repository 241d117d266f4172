import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { EdgeContext } from '../../shared/context.js';
import { type Performed, performOnBase } from '../../shared/perform.js';
import { BasePayload } from '../payload.js';
import {
  AcceptRectificationInput,
  AcceptSpecialReasonInput,
  ExtendRectificationInput,
  OrderRectificationInput,
} from './rectification.inputs.js';

@Resolver()
export class RectificationResolver {
  @Mutation(() => BasePayload, { description: 'Art.8(2): orders rectification (限期整改).' })
  orderRectification(
    @Arg('input', () => OrderRectificationInput) input: OrderRectificationInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnBase(context, 'orderRectification', input);
  }

  @Mutation(() => BasePayload, { description: 'Art.8(2): extends the period once (整改延期).' })
  extendRectification(
    @Arg('input', () => ExtendRectificationInput) input: ExtendRectificationInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnBase(context, 'extendRectification', input);
  }

  @Mutation(() => BasePayload, { description: 'Art.8(2): accepts what was put right (整改验收).' })
  acceptRectification(
    @Arg('input', () => AcceptRectificationInput) input: AcceptRectificationInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnBase(context, 'acceptRectification', input);
  }

  @Mutation(() => BasePayload, { description: 'Art.8(2): accepts a reason for inactivity (认可特殊原因).' })
  acceptSpecialReason(
    @Arg('input', () => AcceptSpecialReasonInput) input: AcceptSpecialReasonInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnBase(context, 'acceptSpecialReason', input);
  }
}
