import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as ops from '../../examples/generated/graphql.js';
import { cityHead, cityOfficer } from '../support/register.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';
import { reachPlaque, registerEducationBureau } from './support/base-life.js';
import { type Client, createClient, type Payload } from './support/client.js';
import { entriesIn, publicId } from './support/ledger.js';
import { endAll, jidi, type ServedProgram, serve } from './support/program.js';
import { tokensOf } from './support/register.js';

let folder: TemporaryFolder;
let program: ServedProgram;
let client: Client;

const start = async (): Promise<void> => {
  program = await serve({ JIDI_DATA: folder.path });
};
const history = async (baseId: string) => {
  const { data } = await client.ask(ops.BaseWithHistoryDocument, { id: baseId, first: 100 }, cityOfficer);
  return data?.base;
};
const accepted = async (answer: Promise<Payload>): Promise<Payload> => {
  const payload = await answer;
  expect(payload.userErrors).toEqual([]);
  return payload;
};

beforeAll(async () => {
  folder = await temporaryFolder();
  client = createClient(() => program.address, tokensOf(folder.path));
  await start();
  await registerEducationBureau(client.send);
});
afterAll(async () => {
  await endAll();
  await folder.remove();
});

describe('the built program', () => {
  let baseId: string;
  /** Of the last entry. */
  let position: string | null;

  it('begins an empty register with the measures and says what to do next', async () => {
    expect(program.output.stdout).toContain('jidi token --role CITY --bureau 320400');
    const { data } = await client.ask(ops.InForceDocument, { on: '2012-01-01' });
    expect(data).toMatchObject({ measures: { version: 1 } });
    expect(await client.ask(ops.InForceDocument, { on: '2016-01-01' })).toMatchObject({
      data: { measures: { version: 2 } },
    });
  });

  it('takes a base from application to plaque', async () => {
    baseId = await reachPlaque(client.send, 1);
    expect(await history(baseId)).toMatchObject({
      status: 'ANNOUNCED',
      number: 'CZJX-1-320400-0001-6',
      plaque: { serialNo: 'P-1' },
    });
  });

  it('and to its revocation, with notice and hearing, by two people', async () => {
    const { send } = client;
    await accepted(
      send(cityOfficer, ops.VerifyViolationDocument, 'violation', {
        baseId,
        kind: 'ARBITRARY_FEES',
        finding: '超标准收费',
        evidence: [{ title: '收费票据', sha256: 'b'.repeat(64) }],
        on: '2013-05-06',
      }),
    );
    const early = await send(cityHead, ops.RevokeBaseDocument, 'early', {
      baseId,
      ground: 'ARBITRARY_FEES',
      on: '2013-05-06',
    });
    expect(early.userErrors.map(({ code }) => code)).toContain('HEARING_MISSING');
    await accepted(
      send(cityOfficer, ops.NotifyRevocationDocument, 'notice', {
        baseId,
        ground: 'ARBITRARY_FEES',
        reasons: ['查实'],
        on: '2013-05-07',
      }),
    );
    await accepted(
      send(cityOfficer, ops.HearStatementDocument, 'hearing', { baseId, summary: '申辩不成立', on: '2013-05-10' }),
    );
    const revocation = { baseId, ground: 'ARBITRARY_FEES', on: '2013-06-03' } as const;
    const alone = await send(cityOfficer, ops.RevokeBaseDocument, 'alone', revocation);
    expect(alone.userErrors.map(({ code }) => code)).toContain('SAME_PERSON');
    ({ position } = await accepted(send(cityHead, ops.RevokeBaseDocument, 'revocation', revocation)));
    expect(await history(baseId)).toMatchObject({ status: 'REVOKED' });
  });

  it('keeps all of it over a restart, and answers the same without its views', async () => {
    const before = await history(baseId);
    expect(await program.stop()).toEqual({ code: 0, signal: null });
    await start();
    expect(await history(baseId)).toEqual(before);
    await program.stop();
    for (const suffix of ['', '-wal', '-shm']) await rm(join(folder.path, `views.db${suffix}`), { force: true });
    await start();
    const asked = { id: baseId, first: 100, atLeast: position };
    const { data } = await client.ask(ops.BaseWithHistoryDocument, asked, cityOfficer);
    expect(data?.base).toEqual(before);
  });

  it('never gives the revoked number again', async () => {
    const next = await reachPlaque(client.send, 2);
    expect(await history(next)).toMatchObject({ number: expect.stringMatching(/^CZJX-1-320400-0002-/) });
  });

  it('answers a command that is sent again with what it recorded, over a restart', async () => {
    const hearing = { baseId, summary: '申辩不成立', on: '2013-05-10' };
    const send = () => client.send(cityOfficer, ops.HearStatementDocument, 'hearing', hearing);
    const again = await accepted(send());
    expect(again.entries).toHaveLength(1);
    await program.stop();
    await start();
    expect(await send()).toEqual(again);
  });

  it('refuses a second server on its folder, and says which folder', async () => {
    const second = await jidi(['serve'], { JIDI_DATA: folder.path });
    expect(second.code).toBe(3);
    expect(second.stderr).toContain(folder.path);
    expect(second.stderr).not.toContain('    at ');
  });

  it('refuses what is not a request, without falling over', async () => {
    const post = (body: string, headers: Record<string, string> = {}) =>
      fetch(`${program.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      });
    expect((await post('{', {})).status).toBe(400);
    expect((await post(JSON.stringify({ query: 'x'.repeat(10_000_000) }))).status).toBe(413);
    expect((await post('{"query":"{ __typename }"}', { authorization: 'Bearer no.token.here' })).status).toBe(401);
    expect((await fetch(`${program.address}/healthz`)).status).toBe(200);
    expect((await fetch(`${program.address}/nothing`)).status).toBe(404);
  });
});

describe('stopping under load', () => {
  it('loses nothing that was acknowledged', async () => {
    const { send } = client;
    const acknowledged: string[] = [];
    let stopped = false;
    const writer = async (n: number): Promise<void> => {
      for (let i = 0; !stopped; i += 1) {
        const name = `第${n}-${i}培训站`;
        const data = { name, oldRef: `旧 ${n}-${i}` };
        const payload = await send(cityOfficer, ops.RegisterLegacyInstitutionDocument, `legacy ${n} ${i}`, data).catch(
          () => undefined,
        );
        if (payload === undefined) return;
        acknowledged.push(...payload.entries.map(({ id }) => id));
      }
    };
    const writers = Array.from({ length: 16 }, (_, n) => writer(n));
    await expect.poll(() => acknowledged.length, { timeout: 20_000 }).toBeGreaterThan(200);
    expect(await program.stop()).toEqual({ code: 0, signal: null });
    stopped = true;
    await Promise.all(writers);
    const recorded = (await entriesIn(folder.path)).map(publicId);
    expect(recorded.length).toBe(new Set(recorded).size);
    expect(acknowledged.filter((id) => !recorded.includes(id))).toEqual([]);
  });
});
