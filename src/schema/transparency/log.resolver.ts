import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { toBase64 } from '../../transparency/index.js';
import type { EdgeContext } from '../shared/context.js';
import { assertSize, covering, logOf, orBehind } from './log.js';
import { CheckpointType, ConsistencyProofType, checkpointOf } from './types.js';

@Resolver(() => CheckpointType)
export class LogResolver {
  @Query(() => CheckpointType, {
    description: 'The latest checkpoint of the transparency log, for everybody (最新检查点).',
  })
  async checkpoint(
    @Arg('covering', () => Int, {
      nullable: true,
      description: 'Wait until it covers the entry of this sequence, up to 5 seconds (error `LOG_BEHIND` after that).',
    })
    sequence: number | null,
    @Ctx() context: EdgeContext,
  ): Promise<CheckpointType> {
    return checkpointOf(logOf(context).origin, await covering(context, sequence ?? 0));
  }

  @Query(() => ConsistencyProofType, {
    description: 'That the tree of `from` entries is what the tree of `to` entries began with (一致性证明).',
  })
  async consistencyProof(
    @Arg('from', () => Int, { description: 'The earlier size, from 1.' }) from: number,
    @Arg('to', () => Int, { nullable: true, description: 'The later size; the latest checkpoint’s where absent.' })
    asked: number | null,
    @Ctx() context: EdgeContext,
  ): Promise<ConsistencyProofType> {
    const log = logOf(context);
    const latest = await covering(context, 0);
    const to = asked ?? latest.size;
    assertSize(context, 'to', to, { min: 1, max: latest.size });
    assertSize(context, 'from', from, { min: 1, max: to });
    return orBehind(context, async () => {
      const [path, older, newer] = await Promise.all([log.consistency(from, to), log.rootAt(from), log.rootAt(to)]);
      return {
        from,
        to,
        fromRootHash: toBase64(older),
        toRootHash: toBase64(newer),
        consistency: path.map(toBase64),
      };
    });
  }

  @FieldResolver(() => [String], {
    description:
      'Every key that ever signed checkpoints, the current one first, as `name+key id+base64`; `/vkey` serves them too (验证公钥).',
  })
  async vkeys(@Root() _checkpoint: CheckpointType, @Ctx() context: EdgeContext): Promise<readonly string[]> {
    return (await logOf(context).keys()).verifiers.map(({ vkey }) => vkey);
  }
}
