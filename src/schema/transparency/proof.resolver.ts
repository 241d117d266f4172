import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { EntryView } from '../../projections/views.js';
import { formatTlogProof, inclusionJson, toBase64 } from '../../transparency/index.js';
import { EntryType } from '../history/entry.type.js';
import type { EdgeContext } from '../shared/context.js';
import { JsonScalar } from '../shared/scalars.js';
import { assertSize, covering, logOf, orBehind } from './log.js';
import { CheckpointType, checkpointOf, InclusionProofType, type ProofView } from './types.js';

@Resolver(() => InclusionProofType)
export class InclusionProofResolver {
  @FieldResolver(() => Int, { description: 'The entry’s place in the ledger, from 1 (序号).' })
  sequence(@Root() { inclusion }: ProofView): number {
    return inclusion.index + 1;
  }

  @FieldResolver(() => Int, { description: 'Its leaf in the tree, from 0: `sequence` − 1 (叶序号).' })
  leafIndex(@Root() { inclusion }: ProofView): number {
    return inclusion.index;
  }

  @FieldResolver(() => String, { description: 'SHA-256(0x00 ‖ entry), in base64 (叶哈希).' })
  leafHash(@Root() { inclusion }: ProofView): string {
    return toBase64(inclusion.leaf);
  }

  @FieldResolver(() => [String], { description: 'From leaf to root, in base64, as in RFC 6962 §2.1.1 (证明路径).' })
  auditPath(@Root() { inclusion }: ProofView): readonly string[] {
    return inclusion.path.map(toBase64);
  }

  @FieldResolver(() => Int, { description: 'The size of the tree that it is proven to be in.' })
  treeSize(@Root() { inclusion }: ProofView): number {
    return inclusion.size;
  }

  @FieldResolver(() => String, { description: 'The root of that tree, in base64 (根哈希).' })
  rootHash(@Root() { inclusion }: ProofView): string {
    return toBase64(inclusion.root);
  }

  @FieldResolver(() => JsonScalar, { description: '`{leaf_index, audit_path}`, with the names of RFC 6962.' })
  json(@Root() { inclusion }: ProofView): object {
    return inclusionJson(inclusion.index, inclusion.path);
  }

  @FieldResolver(() => CheckpointType, {
    nullable: true,
    description: 'The checkpoint of that tree; absent where an earlier `treeSize` was asked for.',
  })
  checkpoint(@Root() { published }: ProofView, @Ctx() context: EdgeContext): CheckpointType | undefined {
    return published && checkpointOf(logOf(context).origin, published);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The whole proof as a file, C2SP tlog-proof; `/proof/<sequence>.tlog-proof` serves it too. Absent where `checkpoint` is.',
  })
  tlogProof(@Root() { inclusion, published }: ProofView): string | undefined {
    if (published === undefined) return undefined;
    return formatTlogProof({ index: inclusion.index, path: inclusion.path, checkpoint: published.note });
  }

  @FieldResolver(() => EntryType, { nullable: true, description: 'The entry itself, where the reader may see it.' })
  entry(@Root() { entryId }: ProofView, @Ctx() { views, viewer }: EdgeContext): Promise<EntryView | undefined> {
    return views.queries.entry(entryId, viewer);
  }
}

@Resolver(() => EntryType)
export class EntryProofResolver {
  @FieldResolver(() => InclusionProofType, {
    nullable: true,
    description:
      'That it is in the signed tree. A recorded entry is covered within seconds; asked for at once, this waits for that, up to 5 seconds (error `LOG_BEHIND` after that).',
  })
  async proof(
    @Arg('treeSize', () => Int, {
      nullable: true,
      description:
        'In the tree of this size: at least the entry’s sequence, at most the latest checkpoint’s, which is taken where absent.',
    })
    treeSize: number | null,
    @Root() { id, sequence }: EntryView,
    @Ctx() context: EdgeContext,
  ): Promise<ProofView> {
    const published = await covering(context, sequence);
    const size = treeSize ?? published.size;
    assertSize(context, 'treeSize', size, { min: sequence, max: published.size });
    const inclusion = await orBehind(context, () => logOf(context).inclusion(sequence - 1, size));
    return { inclusion, entryId: id, ...(size === published.size && { published }) };
  }
}
