import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as ops from '../../examples/generated/graphql.js';
import { type Clerk, clerkOf, codes, type Payload } from '../support/clerk.js';
import {
  applicantOf,
  cityOfficer,
  countyOfficer,
  education,
  organisationIdNo,
  usccOf,
  wujin,
} from '../support/register.js';
import { type ServedRegister, serveRegister } from '../support/served-register.js';

const on = '2012-03-15';
let register: ServedRegister;
let give: Clerk['give'];
let done: Clerk['done'];
let clerk: Clerk;
beforeAll(async () => {
  register = await serveRegister();
  clerk = clerkOf(register);
  ({ give, done } = clerk);
  await clerk.establish(education, '市教育局');
});
afterAll(() => register.close());

describe('Scenario 1: municipal happy path, over GraphQL', () => {
  let baseId: string;
  beforeAll(async () => {
    baseId = await clerk.approve(1, { level: 'MUNICIPAL', gb6: wujin });
  });

  it('shows the public nothing before the announcement', async () => {
    const asked = { id: baseId };
    expect((await register.ask(ops.BaseWithHistoryDocument, asked)).data?.base).toBeNull();
    expect((await register.ask(ops.BaseWithHistoryDocument, asked, { as: cityOfficer })).data?.base).toMatchObject({
      status: 'APPROVED',
    });
  });

  it('tells the city what it has to do next', async () => {
    const { data } = await register.ask(ops.WorklistDocument, { kinds: ['ASSIGN_NUMBER'] }, { as: cityOfficer });
    expect(data?.worklist.edges.map(({ node }) => node.base?.id)).toContain(baseId);
  });

  it('ends announced with a plaque; the history shows the steps with their articles', async () => {
    await clerk.announce(baseId, cityOfficer);
    const { data } = await register.ask(
      ops.BaseWithHistoryDocument,
      { id: baseId },
      { headers: { 'accept-language': 'en' } },
    );
    expect(data?.base).toMatchObject({
      status: 'ANNOUNCED',
      number: expect.stringMatching(/^CZJX-1-320400-\d{4}-/),
      plaque: { serialNo: 'P-1', level: 'MUNICIPAL' },
    });
    const steps = data?.base?.history.edges.map(({ node }) => [
      node.type,
      node.articles.map(({ code }) => code).join(),
    ]);
    expect(steps).toEqual(
      expect.arrayContaining([
        ['BaseNumbered', 'Art.8(3)'],
        ['BaseAnnounced', 'Art.6(3)'],
        ['PlaqueAwarded', 'Art.6(3)'],
      ]),
    );
    expect(data?.base?.history.edges.every(({ node }) => node.actor === null)).toBe(true);
  });

  it('is in the public list by its number, and counted', async () => {
    const { data } = await register.ask(ops.AnnouncedBasesDocument, { filter: { division: { gb6: wujin, on } } });
    expect(data?.bases).toMatchObject({
      totalCount: 1,
      edges: [{ node: { id: baseId, division: { gb6: wujin }, organisation: { name: '第1学院' } } }],
    });
    const { data: counted } = await register.ask(ops.RegisterStatisticsDocument, {});
    expect(counted?.statistics).toMatchObject({ total: 1, byStatus: [{ status: 'ANNOUNCED', count: 1 }] });
  });

  it('with 2 copies of the form: FORM_COPIES', async () => {
    await clerk.enter(9);
    const form = clerk.formOf(9, { level: 'MUNICIPAL', gb6: wujin, formCopies: 2 });
    const payload = await give(applicantOf(organisationIdNo(9)), ops.SubmitApplicationDocument, form);
    expect(payload).toMatchObject({
      base: null,
      userErrors: [{ code: 'FORM_COPIES', field: 'formCopies', article: 'Art.6(1)' }],
    });
  });
});

describe('Scenario 2: county order, over GraphQL', () => {
  it('is filed, numbered, announced and awarded, in that order and by the right bureau', async () => {
    const officer = countyOfficer(wujin);
    const baseId = await clerk.approve(2, { level: 'COUNTY', gb6: wujin });
    const notice = { baseId, noticeNo: '武人社公〔2012〕1号', on };
    expect(codes(await give(officer, ops.AnnounceBaseDocument, notice))).toEqual(['NOT_NUMBERED']);
    expect(codes(await give(cityOfficer, ops.AssignNumberDocument, { baseId, on }))).toEqual(['NOT_FILED']);
    await done(officer, ops.SubmitFilingDocument, { baseId, on });
    await done(cityOfficer, ops.AcceptFilingDocument, { baseId, filingNo: 'F-1', on });
    expect(codes(await give(officer, ops.AssignNumberDocument, { baseId, on }))).toEqual(['FORBIDDEN']);
    await done(cityOfficer, ops.AssignNumberDocument, { baseId, on });
    await done(officer, ops.AnnounceBaseDocument, notice);
    expect(codes(await give(cityOfficer, ops.AwardPlaqueDocument, { baseId, serialNo: 'P-2', on }))).toEqual([
      'FORBIDDEN',
    ]);
    const { base } = await done(officer, ops.AwardPlaqueDocument, { baseId, serialNo: 'P-2', on });
    expect(base).toMatchObject({
      status: 'ANNOUNCED',
      level: 'COUNTY',
      number: expect.stringMatching(/^CZJX-2-320412-/),
    });
  });
});

describe('bad input is refused with the field and the rule, and nothing is written', () => {
  const head = async () => (await register.ledger.head())?.sequence;
  const refused = async (ask: () => Promise<Payload>): Promise<Payload['userErrors']> => {
    const before = await head();
    const { userErrors } = await ask();
    expect(await head()).toBe(before);
    return userErrors;
  };
  const organisation = { name: '第20学院', uscc: usccOf(20), type: 'TRAINING_BODY' as const };

  it('a wrong check digit', async () => {
    const wrong = `${usccOf(20).slice(0, 17)}${usccOf(20).endsWith('0') ? '1' : '0'}`;
    const errors = await refused(() =>
      give(cityOfficer, ops.RegisterOrganisationDocument, { ...organisation, uscc: wrong }),
    );
    expect(errors).toMatchObject([{ field: 'uscc', article: expect.stringContaining('Art.') }]);
  });

  it('a date before 2011-09-01', async () => {
    const form = { ...clerk.formOf(9, { level: 'MUNICIPAL', gb6: wujin }), on: '2011-08-31' };
    const errors = await refused(() => give(applicantOf(organisationIdNo(9)), ops.SubmitApplicationDocument, form));
    expect(errors.map(({ code }) => code)).toContain('BEFORE_COMMENCEMENT');
  });

  it('a date that is still to come', async () => {
    const errors = await refused(() =>
      give(cityOfficer, ops.RegisterOrganisationDocument, { ...organisation, on: '2016-01-05' }),
    );
    expect(errors).toMatchObject([{ code: 'DATE_IN_FUTURE', field: 'on' }]);
  });

  it('an id that is not there', async () => {
    const errors = await refused(() => give(cityOfficer, ops.AssignNumberDocument, { baseId: 'base-none' }));
    expect(errors.map(({ code, field }) => [code, field])).toEqual([['NOT_FOUND', 'baseId']]);
  });

  it.each(['', ' ', '../../etc/passwd', 'organisation-D2143569X', 'base-', 'x'.repeat(199), 'base-\u0000'])(
    'the id %j',
    async (baseId) => {
      const errors = await refused(() => give(cityOfficer, ops.RenameBaseDocument, { baseId, name: 'x', reason: 'x' }));
      expect(errors.length).toBeGreaterThan(0);
    },
  );

  it('a stale revision, a key used again with other input', async () => {
    const idempotencyKey = 'used twice';
    const registered = await done(cityOfficer, ops.RegisterOrganisationDocument, { ...organisation, idempotencyKey });
    const organisationId = registered.organisation?.id ?? '';
    const stale = await refused(() =>
      give(cityOfficer, ops.RenameOrganisationDocument, { organisationId, name: '新名', expectedRevision: 0 }),
    );
    expect(stale.map(({ code }) => code)).toEqual(['STALE_REVISION']);
    const reused = await refused(() =>
      give(cityOfficer, ops.RenameOrganisationDocument, { organisationId, name: '新名', idempotencyKey }),
    );
    expect(reused.map(({ code }) => code)).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  it('more than one entry can hold', async () => {
    const reasons = Array.from({ length: 20 }, () => '理'.repeat(2_000));
    const { data } = await register.ask(ops.AnnouncedBasesDocument, {});
    const baseId = data?.bases.edges[0]?.node.id ?? '';
    const errors = await refused(() =>
      give(cityOfficer, ops.NotifyRevocationDocument, { baseId, ground: 'INACTIVITY', reasons }),
    );
    expect(errors.length).toBeGreaterThan(0);
  });
});

describe('a retry', () => {
  it('gets the first answer, and writes nothing again', async () => {
    const input = { idempotencyKey: 'retried', name: '第30学院', uscc: usccOf(30), type: 'OTHER' as const };
    const first = await done(cityOfficer, ops.RegisterOrganisationDocument, input);
    const again = await done(cityOfficer, ops.RegisterOrganisationDocument, input);
    expect(again).toEqual(first);
  });

  it('of 20 at once is one', async () => {
    const input = { idempotencyKey: 'raced', name: '第31学院', uscc: usccOf(31), type: 'OTHER' as const };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => done(cityOfficer, ops.RegisterOrganisationDocument, input)),
    );
    expect(new Set(answers.map(({ position }) => position)).size).toBe(1);
  });
});

describe('a query after a mutation', () => {
  it('sees it with atLeast, and the mutation itself already has', async () => {
    const payload = await done(cityOfficer, ops.RegisterOrganisationDocument, {
      name: '第40学院',
      uscc: usccOf(40),
      type: 'OTHER',
    });
    expect(payload).toMatchObject({ viewsCaughtUp: true, organisation: { name: '第40学院' } });
    const { errors } = await register.ask(ops.BaseWithHistoryDocument, {
      id: 'base-none',
      atLeast: payload.position ?? null,
    });
    expect(errors).toEqual([]);
  });

  it('with a cursor of another list says which argument is wrong', async () => {
    const { errors } = await register.ask(ops.AnnouncedBasesDocument, { after: 'bm9uc2Vuc2U' });
    expect(errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', fields: [{ field: 'after', rule: 'CURSOR_UNKNOWN' }] } },
    ]);
  });
});

describe('the measures and the divisions in force', () => {
  it('are those of the day asked for', async () => {
    const { data } = await register.ask(ops.InForceDocument, { on: '2012-01-01' });
    expect(data?.measures).toMatchObject({
      id: 'measures-320400:1',
      version: 1,
      params: { eligibility: { teachingArea: 20_000, seniorRatio: { numerator: 3, denominator: 10 } } },
    });
    expect(data?.divisions.map(({ gb6 }) => gb6)).toContain('320405');
    const { data: later } = await register.ask(ops.InForceDocument, { on: '2016-01-01' });
    expect(later?.divisions.map(({ gb6 }) => gb6)).not.toContain('320405');
  });
});
