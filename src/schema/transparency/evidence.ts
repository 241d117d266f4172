import { Args, type ClassType, Ctx, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Position } from '../../ledger/ledger.js';
import type { Point } from '../../projections/as-of/index.js';
import type { EvidenceScope } from '../../projections/views.js';
import type { Published } from '../../transparency/log/index.js';
import type { EdgeContext } from '../shared/context.js';
import { type Page, PageArguments, pageFrom, pageOf } from '../shared/page.js';
import { PositionScalar } from '../shared/scalars.js';
import { covering, logOf, orBehind } from './log.js';
import { CheckpointType, checkpointOf, EvidenceProofConnection, type ProofView } from './types.js';

/** What evidence is made from when its fields are asked for. */
type EvidenceView = {
  readonly scope: EvidenceScope;
  readonly position?: Position;
  readonly sequence: number;
  readonly published: Published;
};

/** Its fields are resolved below. */
@ObjectType('Evidence', {
  description:
    'The entries that an answer rests on, and proofs that they are in the signed log. Proofs hold hashes alone; an entry itself is shown to who may see it (证据).',
})
export class EvidenceType {}

@Resolver(() => EvidenceType)
export class EvidenceResolver {
  @FieldResolver(() => PositionScalar, {
    nullable: true,
    description:
      'How far the views had come when they answered; what came later is not in the answer. Absent for an answer as of an earlier point.',
  })
  position(@Root() { position }: EvidenceView): Position | undefined {
    return position;
  }

  @FieldResolver(() => Int, {
    description:
      'Every entry counted in is of this sequence or a smaller one: that of the place, or of the point asked for.',
  })
  sequence(@Root() { sequence }: EvidenceView): number {
    return sequence;
  }

  @FieldResolver(() => CheckpointType, { description: 'The checkpoint that the proofs lead to; it covers `sequence`.' })
  checkpoint(@Root() { published }: EvidenceView, @Ctx() context: EdgeContext): CheckpointType {
    return checkpointOf(logOf(context).origin, published);
  }

  @FieldResolver(() => EvidenceProofConnection, {
    description: 'One proof for each entry that the answer rests on, oldest first.',
  })
  async proofs(
    @Args(() => PageArguments) args: PageArguments,
    @Root() { scope, sequence, published }: EvidenceView,
    @Ctx() context: EdgeContext,
  ): Promise<Page<ProofView>> {
    const asked = { ...pageOf(args, context.language), scope, upTo: sequence };
    const page = pageFrom(await context.views.queries.evidence(asked));
    const proofOf = async (entry: { readonly id: string; readonly sequence: number }): Promise<ProofView> => ({
      inclusion: await logOf(context).inclusion(entry.sequence - 1, published.size),
      published,
      entryId: entry.id,
    });
    const edges = await orBehind(context, () =>
      Promise.all(page.edges.map(async ({ cursor, node }) => ({ cursor, node: await proofOf(node) }))),
    );
    return { ...page, edges };
  }
}

/** Read after the answer itself, so that every entry which that shows is among those up to `sequence`. */
const evidenceOf = async (scope: EvidenceScope, context: EdgeContext): Promise<EvidenceView> => {
  const healths = context.views.health();
  const rear = healths.reduce<(typeof healths)[number] | undefined>(
    (least, one) => (least === undefined || one.sequence < least.sequence ? one : least),
    undefined,
  );
  const sequence = rear?.sequence ?? 0;
  const published = await covering(context, sequence);
  return { scope, sequence, published, ...(rear?.position !== undefined && { position: rear.position }) };
};

/** The point that an answer, or everything on a page, is as of. */
const pointOf = (answer: object): Point | undefined => {
  const { asOf, edges } = answer as {
    readonly asOf?: Point;
    readonly edges?: Page<{ readonly asOf?: Point }>['edges'];
  };
  return asOf ?? edges?.[0]?.node.asOf;
};

/** Gives a type its `evidence`, of the records that `scopeOf` names. */
export const withEvidence = <Answer extends object>(
  type: () => ClassType<object>,
  rests: string,
  scopeOf: (answer: Answer) => EvidenceScope,
): ClassType<object> => {
  @Resolver(() => type())
  class EvidenceOfType {
    @FieldResolver(() => EvidenceType, { nullable: true, description: `Proofs of ${rests} (证据).` })
    async evidence(@Root() answer: Answer, @Ctx() context: EdgeContext): Promise<EvidenceView> {
      const { position, ...evidence } = await evidenceOf(scopeOf(answer), context);
      const asked = pointOf(answer)?.sequence ?? evidence.sequence;
      if (asked >= evidence.sequence) return { ...evidence, ...(position !== undefined && { position }) };
      // An answer as of a point rests on nothing that was recorded later.
      return { ...evidence, sequence: asked };
    }
  }
  return EvidenceOfType;
};
