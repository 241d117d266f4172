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
      'How far the views had come when they answered; what came later is not in the answer. Of an answer as of a point: where the last entry up to that point is, whenever it is asked; absent before the first entry.',
  })
  position(@Root() { position }: EvidenceView): Position | undefined {
    return position;
  }

  @FieldResolver(() => Int, {
    description:
      'Every entry counted in is of this sequence or a smaller one: that of the place, or of the point asked for. Nothing that was recorded later changes it, nor `position` and which entries have proofs, of an answer as of a point.',
  })
  sequence(@Root() { sequence }: EvidenceView): number {
    return sequence;
  }

  @FieldResolver(() => CheckpointType, {
    description:
      'The checkpoint that the proofs lead to; it covers `sequence`. The latest one, so a later one when it is asked again: each is consistent with those before.',
  })
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

type Reached = Pick<EvidenceView, 'position' | 'sequence'>;

/** How far all views have come. */
const reachedBy = ({ views }: EdgeContext): Reached => {
  const healths = views.health();
  const rear = healths.reduce<(typeof healths)[number] | undefined>(
    (least, one) => (least === undefined || one.sequence < least.sequence ? one : least),
    undefined,
  );
  return { sequence: rear?.sequence ?? 0, ...(rear?.position !== undefined && { position: rear.position }) };
};

/** An answer as of a point rests on nothing that was recorded later: its evidence ends there, whenever it is asked. */
const upTo = async ({ sequence: asked }: Point, context: EdgeContext): Promise<Reached> => {
  const sequence = Math.min(asked, reachedBy(context).sequence);
  const position = await context.views.past.positionOf(sequence);
  return { sequence, ...(position !== undefined && { position }) };
};

/** The point that an answer, or everything on a page, is as of. */
const pointOf = (answer: object): Point | undefined => (answer as { readonly asOf?: Point }).asOf;

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
      const point = pointOf(answer);
      // Read after the answer itself, so that every entry which that shows is among those up to `sequence`.
      const reached = point === undefined ? reachedBy(context) : await upTo(point, context);
      return { scope: scopeOf(answer), ...reached, published: await covering(context, reached.sequence) };
    }
  }
  return EvidenceOfType;
};
