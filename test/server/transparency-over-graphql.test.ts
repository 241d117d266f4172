import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as ops from '../../examples/generated/graphql.js';
import type { Actor } from '../../src/kernel/index.js';
import {
  hashFromBase64,
  leafHash,
  openCheckpoint,
  parseVerifierKey,
  verifyConsistency,
  verifyInclusion,
  verifyTlogProof,
} from '../../src/transparency/index.js';
import { type Clerk, clerkOf } from '../support/clerk.js';
import { cityOfficer, education, organisationIdNo } from '../support/register.js';
import { logOrigin, type ServedRegister, serveRegister } from '../support/served-register.js';

const auditor: Actor = { id: 'auditor-1', role: 'AUDITOR' };

let register: ServedRegister;
let clerk: Clerk;
let baseId: string;
let pendingId: string;

beforeAll(async () => {
  register = await serveRegister();
  clerk = clerkOf(register);
  await clerk.establish(education, '市教育局');
  baseId = await clerk.recognise(1, { level: 'MUNICIPAL', gb6: '320411' });
  pendingId = await clerk.approve(2, { level: 'MUNICIPAL', gb6: '320411' });
});
afterAll(() => register.close());

const ask = async (query: string, as?: Actor, variables: object = {}, headers: Record<string, string> = {}) => {
  const response = await register.post({ query, variables }, { ...(as && { as }), headers });
  return (await response.json()) as {
    // biome-ignore lint/suspicious/noExplicitAny: tests read whatever shape the query asked for
    data: any;
    errors?: { message: string; extensions: { code: string; rule?: string } }[];
  };
};
const PROOF =
  'sequence leafIndex leafHash auditPath treeSize rootHash json tlogProof checkpoint { size rootHash text }';
type Proof = {
  readonly sequence: number;
  readonly leafIndex: number;
  readonly leafHash: string;
  readonly auditPath: readonly string[];
  readonly treeSize: number;
  readonly rootHash: string;
};
const holds = ({ leafIndex, treeSize, leafHash: leaf, auditPath, rootHash }: Proof): boolean =>
  verifyInclusion({
    index: leafIndex,
    size: treeSize,
    leaf: hashFromBase64(leaf),
    path: auditPath.map((hash) => hashFromBase64(hash)),
    root: hashFromBase64(rootHash),
  });
const keys = async () => {
  const { data } = await ask('{ checkpoint { vkeys } }');
  return (data.checkpoint.vkeys as string[]).map(parseVerifierKey);
};

describe('the checkpoint', () => {
  it('is signed, and there for everybody', async () => {
    const { data } = await ask('{ checkpoint { origin size rootHash text vkeys cosignedBy treeHead } }');
    const { origin, size, rootHash, text, vkeys, cosignedBy, treeHead } = data.checkpoint;
    expect(openCheckpoint(text, logOrigin, vkeys.map(parseVerifierKey))).toMatchObject({ origin, size });
    expect(treeHead).toEqual({ tree_size: size, sha256_root_hash: rootHash });
    expect(cosignedBy).toEqual([]);
  });

  it('covers what was recorded a moment ago, for who asks for that', async () => {
    const { entries } = await clerk.enter(50);
    const sequence = entries[0]?.sequence ?? 0;
    const { data } = await ask('query ($sequence: Int) { checkpoint(covering: $sequence) { size } }', undefined, {
      sequence,
    });
    expect(data.checkpoint.size).toBeGreaterThanOrEqual(sequence);
  });

  it('is consistent with every one before', async () => {
    const { data: first } = await ask('{ checkpoint { size text } }');
    await clerk.enter(51);
    const from = first.checkpoint.size;
    const query =
      '{ checkpoint(covering: 0) { size } consistencyProof(from: FROM) { from to fromRootHash toRootHash consistency } }';
    const { data } = await ask(query.replace('FROM', String(from)));
    const { to, fromRootHash, toRootHash, consistency } = data.consistencyProof;
    const earlier = openCheckpoint(first.checkpoint.text, logOrigin, await keys());
    expect(hashFromBase64(fromRootHash)).toEqual(earlier.root);
    const claim = {
      from: { size: from, root: hashFromBase64(fromRootHash) },
      to: { size: to, root: hashFromBase64(toRootHash) },
      path: (consistency as string[]).map((hash) => hashFromBase64(hash)),
    };
    expect(verifyConsistency(claim)).toBe(true);
  });

  it.each([
    ['consistencyProof(from: 0) { to }', 'from'],
    ['consistencyProof(from: 3, to: 2) { to }', 'from'],
    ['consistencyProof(from: 1, to: 2000000000) { to }', 'to'],
  ])('has no proof for %s, and says which sizes there are', async (field, argument) => {
    const chinese = await ask(`{ ${field} }`, undefined, {}, { 'accept-language': 'zh-CN' });
    const english = await ask(`{ ${field} }`, undefined, {}, { 'accept-language': 'en' });
    expect(chinese.errors?.[0]?.message).toContain('不能超出最新检查点');
    expect(english.errors?.[0]?.message).toContain(`${argument} must be from 1 to`);
  });
});

describe('an entry', () => {
  it('is proven at once after the command that recorded it, with its own text', async () => {
    const { entries } = await clerk.enter(52);
    const id = entries[0]?.id;
    const { data } = await ask(`query ($id: ID!) { entry(id: $id) { canonical proof { ${PROOF} } } }`, cityOfficer, {
      id,
    });
    const { canonical, proof } = data.entry;
    expect(holds(proof)).toBe(true);
    expect(hashFromBase64(proof.leafHash)).toEqual(leafHash(canonical));
    expect(verifyTlogProof(proof.tlogProof, canonical, logOrigin, await keys()).index).toBe(proof.leafIndex);
    expect(proof.json).toEqual({ leaf_index: proof.leafIndex, audit_path: proof.auditPath });
    expect(proof.checkpoint).toMatchObject({ size: proof.treeSize, rootHash: proof.rootHash });
  });

  it('is proven in an earlier tree too, without a checkpoint of that', async () => {
    const { entries } = await clerk.enter(53);
    const { id, sequence } = entries[0] ?? { id: '', sequence: 0 };
    await clerk.enter(54);
    const query = `query ($id: ID!, $size: Int) { entry(id: $id) { proof(treeSize: $size) { ${PROOF} } } }`;
    const { data } = await ask(query, cityOfficer, { id, size: sequence });
    expect(holds(data.entry.proof)).toBe(true);
    expect(data.entry.proof).toMatchObject({ treeSize: sequence, checkpoint: null, tlogProof: null });
    for (const size of [sequence - 1, 1_000_000]) {
      const { data: none, errors } = await ask(query, cityOfficer, { id, size });
      expect(none.entry.proof).toBeNull();
      expect(errors?.[0]?.message).toMatch(/treeSize/);
    }
  });

  it('shows its text to who sees it whole, and to nobody else', async () => {
    const query = 'query ($id: ID!) { base(id: $id) { history(first: 100) { edges { node { type canonical } } } } }';
    const texts = async (as?: Actor): Promise<unknown[]> => {
      const { data } = await ask(query, as, { id: baseId });
      return data.base.history.edges.map(({ node }: { node: { canonical: string | null } }) => node.canonical);
    };
    expect((await texts()).every((text) => text === null)).toBe(true);
    expect((await texts(cityOfficer)).every((text) => typeof text === 'string')).toBe(true);
  });
});

describe('evidence', () => {
  const EVIDENCE = `evidence { position sequence checkpoint { size text } proofs(first: 100) { totalCount edges { node { ${PROOF} entry { id stream type } } } pageInfo { hasNextPage } } }`;
  const SHORT = EVIDENCE.replace('first: 100', 'first: 20');
  const proofsOf = (evidence: {
    proofs: { edges: { node: Proof & { entry: { id: string; stream: string; type: string } | null } }[] };
  }) => evidence.proofs.edges.map(({ node }) => node);

  it('of a base is every entry of its record, each proven under one signed checkpoint', async () => {
    const { data } = await ask(`query ($id: ID!) { base(id: $id) { revision ${EVIDENCE} } }`, cityOfficer, {
      id: baseId,
    });
    const { revision, evidence } = data.base;
    const proofs = proofsOf(evidence);
    expect(proofs).toHaveLength(revision);
    expect(evidence.proofs.totalCount).toBe(revision);
    expect(proofs.every(holds)).toBe(true);
    expect(new Set(proofs.map(({ entry }) => entry?.stream))).toEqual(new Set([baseId]));
    const checkpoint = openCheckpoint(evidence.checkpoint.text, logOrigin, await keys());
    expect(new Set(proofs.map(({ rootHash }) => rootHash))).toEqual(
      new Set([Buffer.from(checkpoint.root).toString('base64')]),
    );
    expect(checkpoint.size).toBeGreaterThanOrEqual(evidence.sequence);
    expect(
      (await ask('query ($at: Position) { statistics(atLeast: $at) { total } }', undefined, { at: evidence.position }))
        .errors,
    ).toBeUndefined();
  });

  it('shows the public hashes, and of the entries what the public may read', async () => {
    const { data } = await ask(`query ($id: ID!) { base(id: $id) { ${EVIDENCE} } }`, undefined, { id: baseId });
    const proofs = proofsOf(data.base.evidence);
    expect(proofs.every(holds)).toBe(true);
    const shown = proofs.filter(({ entry }) => entry !== null);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.length).toBeLessThan(proofs.length);
    expect(
      (await ask('query ($id: ID!) { base(id: $id) { evidence { sequence } } }', undefined, { id: pendingId })).data
        .base,
    ).toBeNull();
  });

  it('is paged', async () => {
    const query =
      'query ($id: ID!, $after: String) { base(id: $id) { revision evidence { proofs(first: 3, after: $after) { edges { node { sequence } } pageInfo { hasNextPage endCursor } } } } }';
    const seen: number[] = [];
    let after: string | null = null;
    let revision = 0;
    for (let more = true; more; ) {
      const { data } = await ask(query, cityOfficer, { id: baseId, after });
      const { edges, pageInfo } = data.base.evidence.proofs;
      revision = data.base.revision;
      expect(edges.length).toBeLessThanOrEqual(3);
      seen.push(...edges.map(({ node }: { node: { sequence: number } }) => node.sequence));
      more = pageInfo.hasNextPage;
      after = pageInfo.endCursor;
    }
    expect(seen).toHaveLength(revision);
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => a - b));
  });

  it.each([
    ['a list', `bases(first: 5) { totalCount ${SHORT} }`],
    ['an organisation', `organisation(id: "${organisationIdNo(1)}") { ${SHORT} }`],
    ['a list of organisations', `organisations(first: 5) { ${SHORT} }`],
    ['statistics', `statistics { ${SHORT} }`],
    ['the measures', `measures { ${SHORT} }`],
    ['training statistics', `trainingStatistics(from: 2012, to: 2013) { ${SHORT} }`],
    ['the work list', `worklist(bureau: "320400") { ${SHORT} }`],
    [
      'an hours check',
      `hoursCheck(base: "CZJX-1-320400-0001-6", on: "2012-05-01", category: PROFESSIONAL) { ${SHORT} }`,
    ],
  ])('of %s holds', async (_, field) => {
    const { data, errors } = await ask(`{ ${field} }`, auditor);
    expect(errors).toBeUndefined();
    const [answer] = Object.values(data) as [{ evidence: Parameters<typeof proofsOf>[0] }];
    const proofs = proofsOf(answer.evidence);
    expect(proofs.length).toBeGreaterThan(0);
    expect(proofs.every(holds)).toBe(true);
  });

  it('of a base has what corrects its entries, wherever that stands', async () => {
    const ofBase = async () =>
      (await ask(`query ($id: ID!) { base(id: $id) { ${EVIDENCE} } }`, cityOfficer, { id: baseId })).data.base.evidence;
    const before = await ofBase();
    const applied = proofsOf(before).find(({ entry }) => entry?.type === 'ApplicationSubmitted');
    await clerk.done(cityOfficer, ops.CorrectEntryDocument, {
      entryId: applied?.entry?.id ?? '',
      fields: [{ field: 'data.name', text: '常州云溪学院继续教育基地' }],
      reason: '申报表笔误',
      document: { ref: '常人社更〔2016〕1号' },
    });
    const after = await ofBase();
    expect(after.proofs.totalCount).toBe(before.proofs.totalCount + 1);
    expect(proofsOf(after).at(-1)).toMatchObject({ entry: { type: 'EntryCorrected' } });
    expect(proofsOf(after).every(holds)).toBe(true);
  });

  it('of lists of things that are no page is with each of them', async () => {
    const { data } = await ask(`{ divisions(on: "2012-01-01") { gb6 ${EVIDENCE.replace('first: 100', 'first: 2')} } }`);
    for (const { evidence } of data.divisions) expect(proofsOf(evidence).every(holds)).toBe(true);
  });
});
