import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as ops from '../../examples/generated/graphql.js';
import type { Actor } from '../../src/kernel/index.js';
import { cityOfficer, countyOfficer, wujin, xinbei } from '../support/register.js';
import { countyBase, imported, municipalBase, openSchools, type Schools } from '../support/schools.js';

const auditor: Actor = { id: 'auditor-he', role: 'AUDITOR' };
const analyst: Actor = { id: 'analyst-su', role: 'ANALYST' };
const document = { ref: '常人社更〔2016〕3号' };
const english = { 'accept-language': 'en' };

let schools: Schools;
let learner: string;
let classId: string;
/** Before the class; once its hours were decided; after all that came later. */
let points: { readonly founded: number; readonly decided: number; readonly erased: number };

const head = async (): Promise<number> => (await schools.register.ledger.head())?.sequence ?? 0;
const shown = async (): Promise<void> => {
  const position = (await schools.register.ledger.head())?.position ?? null;
  await schools.register.ask(ops.LearnerYearDocument, { learner, year: 2012, atLeast: position }, { as: auditor });
};
const recordAt = async (sequence: number | undefined, as: Actor) => {
  const asOf = sequence === undefined ? null : { recorded: { sequence } };
  const asked = { id: schools.municipal, year: 2012, asOf };
  const { data, errors } = await schools.register.ask(ops.BaseRecordAsOfDocument, asked, { as });
  expect(errors).toEqual([]);
  return data?.base;
};
const accountAt = async (asOf: ops.AsOfInput | null, as?: Actor) => {
  const asked = { learner, year: 2012, asOf };
  const { data, errors } = await schools.register.ask(
    ops.LearnerAccountAsOfDocument,
    asked,
    as === undefined ? {} : { as },
  );
  expect(errors).toEqual([]);
  return data?.learnerAccount;
};

beforeAll(async () => {
  schools = await openSchools();
  const founded = await head();
  const { clerk } = schools;
  learner = schools.learnerIds[0] ?? '';
  classId = await schools.teach(municipalBase, imported(schools.municipal, ['2012-03-15', '2012-03-16']));
  await shown();
  await schools.shown(classId, municipalBase);
  const decided = await head();
  await clerk.done(cityOfficer, ops.CorrectHoursDocument, {
    ...{ classId, learnerId: learner, year: 2012, delta: -6, reason: '复核：缺勤一天', document },
  });
  const opened = await schools.register.ask(ops.BaseWithPendingDocument, { id: schools.municipal }, { as: auditor });
  const applied = opened.data?.base?.history.edges.find(({ node }) => node.type === 'ApplicationSubmitted')?.node.id;
  await clerk.done(cityOfficer, ops.CorrectEntryDocument, {
    ...{ entryId: applied ?? '', reason: '申报表笔误', document },
    fields: [{ field: 'data.name', text: '常州云溪学院继续教育基地' }],
  });
  await clerk.done(cityOfficer, ops.CloseBaseDocument, {
    ...{ baseId: schools.municipal, reasonCode: 'OWN_REQUEST', reason: '自行申请终止', on: '2016-02-01' },
  });
  await clerk.done(cityOfficer, ops.EraseLearnerDocument, {
    ...{ learnerId: learner, reason: 'CONSENT_WITHDRAWN', document: { ref: '常人社信息删除〔2016〕1号' } },
  });
  await shown();
  points = { founded, decided, erased: await head() };
}, 60_000);
afterAll(() => schools.register.close());

describe('a base’s record as of a point, over GraphQL', () => {
  it('has beneath it what there was: history, plans, classes, learners, the year', async () => {
    const then = await recordAt(points.decided, auditor);
    expect(then).toMatchObject({ name: '第1学院继续教育基地', status: 'ANNOUNCED', corrections: [], pending: [] });
    expect(then?.history.edges.map(({ node }) => node.type)).not.toContain('EntryCorrected');
    expect(then?.plans.totalCount).toBe(0);
    expect(then?.classes).toMatchObject({
      totalCount: 1,
      edges: [
        {
          node: {
            ...{ id: classId, status: 'COMPLETED', enrolled: 3, recognisedHours: 36 },
            participations: { totalCount: 3 },
          },
        },
      ],
    });
    const before = then?.classes.edges[0]?.node.participations.edges.find(({ node }) => node.learner?.id === learner);
    expect(before?.node).toMatchObject({
      recognised: 12,
      learner: { titleLevel: 'MIDDLE', division: { name: '武进区' } },
    });
    expect(then?.year).toMatchObject({ done: { classes: 1, learnerHours: 36 } });
    const founding = await recordAt(points.founded, auditor);
    expect(founding).toMatchObject({ classes: { totalCount: 0 }, year: { done: { classes: 0 } } });
  });

  it('has what was known later at a later point: corrected hours, the correction, the act ahead', async () => {
    const later = await recordAt(points.erased, auditor);
    expect(later).toMatchObject({
      name: '常州云溪学院继续教育基地',
      corrections: [{ reason: '申报表笔误', fields: [{ field: 'data.name', from: '第1学院继续教育基地' }] }],
      pending: [{ type: 'BaseClosed', takesEffectOn: '2016-02-01' }],
      classes: { edges: [{ node: { recognisedHours: 30 } }] },
      year: { done: { learnerHours: 30 } },
    });
    const marker = later?.history.edges.find(({ node }) => node.type === 'EntryCorrected')?.node;
    expect(later?.corrections[0]).toMatchObject({ entryId: marker?.id, corrects: marker?.about?.id });
    expect(later).toMatchObject({ ...(await recordAt(undefined, auditor)), asOf: { sequence: points.erased } });
  });

  it('stays the same to the byte when more is recorded', async () => {
    const told = async () =>
      JSON.stringify([
        await recordAt(points.decided, auditor),
        await recordAt(points.erased, auditor),
        await accountAt({ recorded: { sequence: points.decided } }, auditor),
      ]);
    const before = await told();
    const closed = (await recordAt(points.erased, auditor))?.pending[0]?.id ?? '';
    await schools.clerk.done(cityOfficer, ops.WithdrawEntryDocument, { entryId: closed, reason: '单位撤回申请' });
    const another = { ...imported(schools.municipal, ['2012-04-16']), on: '2012-04-16' };
    await schools.clerk.done(municipalBase, ops.OpenClassDocument, another);
    await shown();
    expect(await told()).toBe(before);
    expect((await recordAt(undefined, auditor))?.classes.totalCount).toBe(2);
  });

  it('has evidence of the entries that it rests on, and of none that came later', async () => {
    const counted = async (asOf: string) => {
      const query = `{ base(id: "${schools.municipal}"${asOf}) { evidence { sequence proofs(last: 1) { totalCount edges { node { sequence } } } } }
        bases(first: 5${asOf}) { evidence { sequence } } }`;
      const response = await schools.register.post({ query }, { as: auditor });
      return JSON.parse(await response.text());
    };
    const { data } = await counted(`, asOf: { recorded: { sequence: ${points.founded} } }`);
    const { sequence, proofs } = data.base.evidence;
    expect([sequence, data.bases.evidence.sequence]).toEqual([points.founded, points.founded]);
    expect(proofs.edges[0].node.sequence).toBeLessThanOrEqual(points.founded);
    const revision = await schools.register.ask(
      ops.BaseAsOfDocument,
      { id: schools.municipal, asOf: { recorded: { sequence: points.founded } } },
      { as: auditor },
    );
    expect(proofs.totalCount).toBe(revision.data?.base?.revision);
    const now = await counted('');
    expect(now.data.base.evidence.proofs.totalCount).toBeGreaterThan(proofs.totalCount);
  });

  it.each([
    ['statistics', (asOf: string) => `statistics(asOf: ${asOf}) { total byDivision { division { name E } } E }`],
    ['a learner’s account', (asOf: string) => `learnerAccount(learner: "${learner}", year: 2012, asOf: ${asOf}) { E }`],
    ['a page that is empty', (asOf: string) => `bases(first: 5, filter: { name: "无" }, asOf: ${asOf}) { E }`],
    [
      'what is beneath a base',
      (asOf: string) =>
        `base(id: "${schools.municipal}", asOf: ${asOf}) { division { E } history(last: 9) { E edges { node { E about { E } } } } pending { E } classes(first: 1) { E } }`,
    ],
    [
      'a standing',
      (asOf: string) =>
        `standing(base: "${schools.municipal}", on: "2012-05-01", recorded: ${asOf.slice(asOf.indexOf(': ') + 2, -2)}) { E conditions { entry { E } } }`,
    ],
    [
      'a difference',
      (asOf: string) =>
        `diff(base: "${schools.municipal}", from: { effective: "2012-01-01", ${asOf.slice(2)}, to: ${asOf}) { E entry { E } }`,
    ],
  ])('has evidence of %s that ends at its point and stays so, whatever is recorded later', async (_, queryOf) => {
    const E = 'evidence { position sequence proofs(last: 50) { totalCount edges { node { sequence leafHash } } } }';
    const told = async (sequence: number) => {
      const query = `{ ${queryOf(`{ recorded: { sequence: ${sequence} } }`).replaceAll(/\bE\b/g, E)} }`;
      const text = await (await schools.register.post({ query }, { as: auditor })).text();
      expect(JSON.parse(text).errors).toBeUndefined();
      return text;
    };
    const tip = await head();
    const before = [await told(points.decided), await told(tip)];
    const sequences = [...(before[0] ?? '').matchAll(/"sequence":(\d+)/g)].map(([, sequence]) => Number(sequence));
    expect(Math.max(...sequences)).toBe(points.decided);
    expect(before[0]).toMatch(/"evidence":\{"position":"[^"]+","sequence":/);
    const day = { ...imported(schools.municipal, ['2012-05-21']), on: '2012-05-21' };
    await schools.clerk.done(municipalBase, ops.OpenClassDocument, day);
    await shown();
    expect([await told(points.decided), await told(tip)]).toEqual(before);
  });

  it('shows the public what was announced, and nobody’s learners', async () => {
    const asked = { id: schools.municipal, year: 2012, asOf: { recorded: { sequence: points.erased } } };
    const { data, errors } = await schools.register.ask(ops.BaseRecordAsOfDocument, asked);
    expect(errors).toEqual([]);
    expect(data?.base).toMatchObject({
      ...{ pending: [], year: null, plans: { totalCount: 0 }, classes: { totalCount: 0 } },
      corrections: [],
    });
    expect(data?.base?.history.edges.map(({ node }) => node.type)).toEqual([
      'BaseApproved',
      'TrainingScopeGranted',
      'BaseNumbered',
      'BaseAnnounced',
      'PlaqueAwarded',
    ]);
    const seen = await recordAt(points.erased, analyst);
    expect(seen?.classes).toMatchObject({ totalCount: 1, edges: [{ node: { participations: { totalCount: 0 } } }] });
  });
});

describe('a learner’s account as of a point, over GraphQL', () => {
  it('is what was recognised then, and what was corrected since', async () => {
    expect(await accountAt({ recorded: { sequence: points.decided } }, auditor)).toMatchObject({
      ...{ learnerId: learner, learnerStatus: 'REGISTERED', titleLevel: 'MIDDLE' },
      ...{ recognised: { total: 12 }, missing: { total: 60 } },
      items: [
        {
          ...{ classId, recognised: 12, corrected: 0, class: { status: 'COMPLETED', recognisedHours: 36 } },
          base: { name: '第1学院继续教育基地' },
        },
      ],
    });
    expect(await accountAt({ recorded: { sequence: points.erased } }, auditor)).toMatchObject({
      recognised: { total: 6 },
      items: [{ recognised: 12, corrected: -6, base: { name: '常州云溪学院继续教育基地' } }],
    });
  });

  it('is empty before the learner’s first class, and none before the learner is registered', async () => {
    expect(await accountAt({ recorded: { sequence: points.founded } }, auditor)).toMatchObject({
      ...{ recognised: { total: 0 }, items: [] },
    });
    expect(await accountAt({ recorded: { sequence: 1 } }, auditor)).toBeNull();
    expect(await accountAt({ effective: '2012-03-14' }, auditor)).toBeNull();
  });

  it('shows an erased learner’s hours, as of before the erasure as then and as of now as erased', async () => {
    expect(await accountAt({ recorded: { sequence: points.erased } }, auditor)).toMatchObject({
      ...{ learnerStatus: 'ERASED', recognised: { total: 6 } },
    });
    expect(await accountAt({ recorded: { sequence: points.erased - 1 } }, auditor)).toMatchObject({
      learnerStatus: 'REGISTERED',
    });
  });

  it.each<[string, Actor | undefined, number | undefined]>([
    ['the city', cityOfficer, 1],
    ['the base that taught', municipalBase, 1],
    ['the division where the learner works', countyOfficer(wujin), 0],
    ['another base', countyBase, undefined],
    ['another division', countyOfficer(xinbei), undefined],
    ['an analyst', analyst, undefined],
    ['the public', undefined, undefined],
  ])('is shown to %s as far as the account of today is', async (_, as, items) => {
    const asOf = { recorded: { sequence: points.decided } };
    expect((await accountAt(asOf, as))?.items.length).toBe(items);
  });

  it('names nobody, and records no read; a name is asked for as of now', async () => {
    const reads = async () =>
      (await schools.register.ask(ops.AccessLogDocument, { first: 50 }, { as: auditor })).data?.accessLog.totalCount;
    const before = await reads();
    await accountAt({ recorded: { sequence: points.decided } }, auditor);
    const query = `{ base(id: "${schools.municipal}", asOf: { recorded: { sequence: ${points.decided} } }) {
      classes(first: 1) { edges { node { participations(first: 1) { edges { node {
        learner { id person(purpose: SUPERVISION) { name } } } } } } } } } }`;
    const refused = await schools.register.post({ query }, { as: cityOfficer, headers: english });
    const { errors } = JSON.parse(await refused.text());
    expect(errors[0]).toMatchObject({
      message: 'person is kept as it is now only: ask for it without asOf',
      extensions: { code: 'NOT_AS_OF' },
    });
    await shown();
    expect(await reads()).toBe(before);
    const second = schools.learnerIds[1] ?? '';
    const now = `{ learner(id: "${second}") { person(purpose: SUPERVISION) { name } } }`;
    await schools.register.post({ query: now }, { as: cityOfficer });
    await shown();
    expect(await reads()).toBe((before ?? 0) + 1);
  });
});
