import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { EdgeContext } from '../../shared/context.js';
import { type Performed, performOnBase } from '../../shared/perform.js';
import { BasePayload } from '../payload.js';
import {
  EstablishInactivityInput,
  HearStatementInput,
  NotifyRevocationInput,
  RevokeBaseInput,
  VerifyViolationInput,
} from './revocation.inputs.js';

@Resolver()
export class RevocationResolver {
  @Mutation(() => BasePayload, { description: 'Art.8(2): establishes a year without activity (一年未开展活动).' })
  establishInactivity(
    @Arg('input', () => EstablishInactivityInput) input: EstablishInactivityInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnBase(context, 'establishInactivity', input);
  }

  @Mutation(() => BasePayload, { description: 'Art.8(2): verifies a violation (查实违规).' })
  verifyViolation(
    @Arg('input', () => VerifyViolationInput) input: VerifyViolationInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnBase(context, 'verifyViolation', input);
  }

  @Mutation(() => BasePayload, {
    description: 'Art.8(2): notifies the base of the revocation intended (告知拟取消资格).',
  })
  notifyRevocation(
    @Arg('input', () => NotifyRevocationInput) input: NotifyRevocationInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnBase(context, 'notifyRevocation', input);
  }

  @Mutation(() => BasePayload, { description: 'Art.8(2): records the base’s statement (听取陈述申辩).' })
  hearStatement(
    @Arg('input', () => HearStatementInput) input: HearStatementInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnBase(context, 'hearStatement', input);
  }

  @Mutation(() => BasePayload, { description: 'Art.8(2): revokes; not by who notified or verified (取消基地资格).' })
  revokeBase(
    @Arg('input', () => RevokeBaseInput) input: RevokeBaseInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnBase(context, 'revokeBase', input);
  }
}
