import { Field, Int, ObjectType } from 'type-graphql';
import { parseNote, toBase64 } from '../../transparency/index.js';
import type { Inclusion, Published } from '../../transparency/log/index.js';
import { connectionOf } from '../shared/page.js';
import { JsonScalar } from '../shared/scalars.js';

/** Its `vkeys` are in `log.resolver.ts`. */
@ObjectType('Checkpoint', {
  simpleResolvers: true,
  description: 'What the register has signed: that its first entries have this Merkle root, RFC 6962 (检查点).',
})
export class CheckpointType {
  @Field(() => String, { description: 'The log’s name, a URL without scheme (日志名称).' })
  origin: string;
  @Field(() => Int, { description: 'How many entries it covers: those of sequence 1 to this (条数).' })
  size: number;
  @Field(() => String, { description: 'The root, in base64 (根哈希).' })
  rootHash: string;
  @Field(() => String, { description: 'The signed note as `/checkpoint` serves it, C2SP tlog-checkpoint (签名文本).' })
  text: string;
  @Field(() => [String], { description: 'The names of the witnesses that have cosigned it (副署的见证人).' })
  cosignedBy: readonly string[];
  @Field(() => JsonScalar, { description: '`{tree_size, sha256_root_hash}`, with the names of RFC 6962.' })
  treeHead: object;
}

export const checkpointOf = (origin: string, { size, root, note }: Published): CheckpointType => ({
  origin,
  size,
  rootHash: toBase64(root),
  text: note,
  cosignedBy: parseNote(note).signatures.flatMap(({ name }) => (name === origin ? [] : [name])),
  treeHead: { tree_size: size, sha256_root_hash: toBase64(root) },
});

/** A proof with what is needed to say more of it. */
export type ProofView = {
  readonly inclusion: Inclusion;
  /** The checkpoint of its tree; absent for a tree of an earlier size. */
  readonly published?: Published;
  readonly entryId: string;
};

/** Its fields are resolved in `proof.resolver.ts`. */
@ObjectType('InclusionProof', {
  description:
    'That an entry is in the signed tree. It holds hashes alone, so that everybody may see it: check it with `leafHash` = SHA-256(0x00 ‖ the entry’s `canonical` text) (包含证明).',
})
export class InclusionProofType {}

export const EvidenceProofConnection = connectionOf('InclusionProof', () => InclusionProofType);

@ObjectType('ConsistencyProof', {
  simpleResolvers: true,
  description: 'That an earlier tree is what a later one began with: nothing was changed or removed (一致性证明).',
})
export class ConsistencyProofType {
  @Field(() => Int, { description: 'The earlier size.' })
  from: number;
  @Field(() => Int, { description: 'The later size.' })
  to: number;
  @Field(() => String, { description: 'The root at the earlier size, in base64.' })
  fromRootHash: string;
  @Field(() => String, { description: 'The root at the later size, in base64.' })
  toRootHash: string;
  @Field(() => [String], { description: 'Hashes in base64, as in RFC 6962 §2.1.2; empty where the sizes are equal.' })
  consistency: readonly string[];
}
