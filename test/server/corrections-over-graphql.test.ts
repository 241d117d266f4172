import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as ops from '../../examples/generated/graphql.js';
import { type Actor, instant } from '../../src/kernel/index.js';
import { type Clerk, clerkOf, codes } from '../support/clerk.js';
import { cityOfficer, countyOfficer, education, wujin, xinbei } from '../support/register.js';
import { type ServedRegister, serveRegister } from '../support/served-register.js';

const auditor = { id: 'an', role: 'AUDITOR' } as const;
const document = { ref: '常人社更〔2016〕1号' };
let register: ServedRegister;
let clerk: Clerk;
beforeAll(async () => {
  register = await serveRegister();
  clerk = clerkOf(register);
  await clerk.establish(education, '市教育局');
});
afterAll(() => register.close());

const seen = async (id: string, as = cityOfficer) =>
  (await register.ask(ops.BaseWithPendingDocument, { id }, { as })).data?.base;
const entriesOf = async (id: string) => (await seen(id))?.history.edges.map(({ node }) => node) ?? [];
const entryOf = async (id: string, type: string) => {
  const entry = (await entriesOf(id)).findLast((node) => node.type === type);
  if (entry === undefined) throw new Error(`no ${type}`);
  return entry;
};

describe('a correction of a name and a date, over GraphQL', () => {
  let baseId: string;
  beforeAll(async () => {
    baseId = await clerk.recognise(1, { level: 'MUNICIPAL', gb6: wujin });
  });

  it('shows in the base, in its history, and as old beside new', async () => {
    const applied = await entryOf(baseId, 'ApplicationSubmitted');
    const plaque = await entryOf(baseId, 'PlaqueAwarded');
    const named = await clerk.done(cityOfficer, ops.CorrectEntryDocument, {
      entryId: applied.id,
      fields: [{ field: 'data.name', text: '常州云溪学院继续教育基地' }],
      reason: '申报表笔误',
      document,
    });
    expect(named.entry).toMatchObject({
      id: applied.id,
      data: { name: '第1学院继续教育基地' },
      corrected: { data: { name: '常州云溪学院继续教育基地' } },
      corrections: [
        {
          actor: { id: cityOfficer.id },
          reason: '申报表笔误',
          document,
          fields: [{ field: 'data.name', from: '第1学院继续教育基地', to: '常州云溪学院继续教育基地' }],
        },
      ],
    });
    await clerk.done(cityOfficer, ops.CorrectEntryDocument, {
      entryId: plaque.id,
      fields: [{ field: 'occurredOn', text: '2012-03-20' }],
      reason: '实际授牌日期',
      document,
    });
    expect(await seen(baseId)).toMatchObject({ name: '常州云溪学院继续教育基地', status: 'ANNOUNCED' });
    expect((await seen(baseId))?.corrections.map(({ corrects }) => corrects)).toEqual([applied.id, plaque.id]);
    const awarded = await entryOf(baseId, 'PlaqueAwarded');
    expect(awarded).toMatchObject({ occurredOn: '2012-03-15', corrected: { occurredOn: '2012-03-20' } });
  });

  it('leaves what was answered before as it was: the entry’s own bytes, its data and its place', async () => {
    const before = [];
    for await (const entry of register.ledger.readStream(baseId)) before.push(entry);
    const announced = await entryOf(baseId, 'BaseAnnounced');
    await clerk.done(cityOfficer, ops.CorrectEntryDocument, {
      entryId: announced.id,
      fields: [{ field: 'data.noticeNo', text: '常人社公〔2012〕2号' }],
      reason: '文号笔误',
      document,
    });
    const after = [];
    for await (const entry of register.ledger.readStream(baseId, { to: before.length })) after.push(entry);
    expect(after).toEqual(before);
    expect(await entryOf(baseId, 'BaseAnnounced')).toMatchObject({ data: announced.data });
  });

  it('is an entry that says which one it is about, in words', async () => {
    const marker = await entryOf(baseId, 'EntryCorrected');
    const { data } = await register.ask(ops.MarkedEntryByIdDocument, { id: marker.id }, { as: auditor });
    expect(data?.entry).toMatchObject({ about: { type: 'BaseAnnounced' } });
  });

  it('is seen by the public without who made it', async () => {
    const announced = await entryOf(baseId, 'BaseAnnounced');
    const { data } = await register.ask(ops.MarkedEntryByIdDocument, { id: announced.id });
    expect(data?.entry).toMatchObject({
      corrections: [{ actor: null, fields: [{ field: 'data.noticeNo' }] }],
      corrected: { data: { noticeNo: '常人社公〔2012〕2号' } },
    });
  });

  it('is refused with code, article and field, in the language asked for', async () => {
    const approved = await entryOf(baseId, 'BaseApproved');
    const input = { entryId: approved.id, fields: [{ field: 'data.level', text: 'COUNTY' }], reason: '试', document };
    const refused = await clerk.give(cityOfficer, ops.CorrectEntryDocument, input, { 'accept-language': 'en' });
    expect(refused.userErrors).toMatchObject([
      { code: 'FIELD_NOT_CORRECTABLE', article: 'Art.8(3)', field: 'fields.0.field' },
    ]);
    expect(refused.userErrors[0]?.message).toContain('data.level is part of a decision');
    expect(codes(await clerk.give(countyOfficer(xinbei), ops.CorrectEntryDocument, input))).toEqual(['FORBIDDEN']);
    expect(codes(await clerk.give(cityOfficer, ops.CorrectEntryDocument, { ...input, entryId: 'entry-none' }))).toEqual(
      ['NOT_FOUND'],
    );
    const both = { ...input, fields: [{ field: 'data.level', text: 'COUNTY', number: 1 }] };
    expect(codes(await clerk.give(cityOfficer, ops.CorrectEntryDocument, both))).toEqual(['INVALID_INPUT']);
  });
});

describe('a correction of what a record of many things tells, over GraphQL', () => {
  const recorded = async (stream: string, wanted: (data: object) => boolean): Promise<string> => {
    for await (const { envelope } of register.ledger.readStream(stream)) if (wanted(envelope.data)) return envelope.id;
    throw new Error(`nothing such in ${stream}`);
  };
  const correct = (id: string, field: string, text: string) =>
    clerk.done(cityOfficer, ops.CorrectEntryDocument, {
      ...{ entryId: `entry-${id}`, fields: [{ field, text }], reason: '笔误', document },
    });
  const asked = async (query: string, as?: Actor) => {
    const answer = JSON.parse(await (await register.post({ query }, as === undefined ? {} : { as })).text());
    expect(answer.errors).toBeUndefined();
    return answer.data;
  };
  const SHOWN = 'corrections { corrects actor { id } fields { field from to } }';

  it('shows with the division and the department that it is about, and with no other, now and as of later', async () => {
    const baseId = await clerk.recognise(3, { level: 'MUNICIPAL', gb6: wujin });
    const before = (await register.ledger.head())?.sequence ?? 0;
    const jurisdiction = 'jurisdiction-320400';
    const division = await recorded(jurisdiction, (data) => Reflect.get(data, 'gb6') === wujin);
    const department = await recorded(jurisdiction, (data) => Reflect.get(data, 'authority') === education);
    await correct(division, 'data.name', '武进');
    await correct(department, 'data.name', '常州市教育局');
    const query = `{ divisions(on: "2015-06-01") { gb6 name ${SHOWN} } departments(on: "2015-06-01") { authority name ${SHOWN} } }`;
    for (const as of [undefined, cityOfficer]) {
      const { divisions, departments } = await asked(query, as);
      const corrected = [...divisions, ...departments].filter(({ corrections }) => corrections.length > 0);
      const actor = as === undefined ? null : { id: as.id };
      expect(corrected).toMatchObject([
        {
          gb6: wujin,
          name: '武进',
          corrections: [{ corrects: `entry-${division}`, actor, fields: [{ field: 'data.name', to: '武进' }] }],
        },
        {
          authority: education,
          corrections: [{ corrects: `entry-${department}`, actor, fields: [{ from: '市教育局' }] }],
        },
      ]);
    }
    const then = (asOf: string, as?: Actor) =>
      asked(`{ base(id: "${baseId}", asOf: ${asOf}) { division { name ${SHOWN} } } }`, as);
    for (const as of [undefined, cityOfficer]) {
      expect((await then(`{ recorded: { sequence: ${before} } }`, as)).base.division.corrections).toEqual([]);
      expect((await then(`{ recorded: { sequence: ${before + 1} } }`, as)).base.division).toMatchObject({
        ...{ name: '武进', corrections: [{ corrects: `entry-${division}` }] },
      });
    }
  });

  it('shows with the version of the measures that it is about, and with the interpretation', async () => {
    await clerk.done(cityOfficer, ops.IssueInterpretationDocument, {
      ...{ clause: 'Art.5(1)', text: '何谓学校', ruling: '含开放大学', document },
    });
    const measures = 'measures-320400';
    const version = await recorded(measures, (data) => Reflect.get(data, 'version') === 1);
    const ruling = await recorded(measures, (data) => Reflect.has(data, 'interpretationId'));
    const query = `{ measures(on: "2015-06-01") { title ${SHOWN} } measuresVersions { version ${SHOWN} interpretations { text ${SHOWN} } } }`;
    expect((await asked(query)).measures.corrections).toEqual([]);
    await correct(version, 'data.title', '更正后的办法名称');
    await correct(ruling, 'data.text', '何谓普通高校');
    const shown = await asked(query);
    expect(shown.measures).toMatchObject({
      ...{ title: '更正后的办法名称', corrections: [{ corrects: `entry-${version}`, actor: null }] },
    });
    expect(shown.measuresVersions[0]).toMatchObject({
      corrections: [{ corrects: `entry-${version}` }],
      interpretations: [{ text: '何谓普通高校', corrections: [{ corrects: `entry-${ruling}` }] }],
    });
  });
});

describe('a closure decided ahead, over GraphQL', () => {
  let baseId: string;
  const close = { reasonCode: 'OWN_REQUEST' as const, reason: '自行申请终止', on: '2016-02-01' };
  beforeAll(async () => {
    baseId = await clerk.recognise(2, { level: 'MUNICIPAL', gb6: wujin });
  });

  it('is pending until its date: the base stands, and says what is to come', async () => {
    const before = await seen(baseId);
    const closed = await clerk.done(cityOfficer, ops.CloseBaseDocument, { baseId, ...close });
    expect(closed.base).toMatchObject({ status: 'ANNOUNCED', revision: (before?.revision ?? 0) + 1 });
    expect(await seen(baseId)).toMatchObject({
      status: 'ANNOUNCED',
      endedOn: null,
      pending: [{ type: 'BaseClosed', takesEffectOn: '2016-02-01', pending: true }],
    });
    expect((await register.ask(ops.BaseWithPendingDocument, { id: baseId })).data?.base?.pending).toEqual([]);
  });

  it('is withdrawn before it, and says by whom and why it never took effect', async () => {
    const entryId = (await entryOf(baseId, 'BaseClosed')).id;
    const withdrawn = await clerk.done(cityOfficer, ops.WithdrawEntryDocument, { entryId, reason: '单位撤回申请' });
    expect(withdrawn.entry).toMatchObject({ pending: false, withdrawn: { reason: '单位撤回申请', because: null } });
    expect(await seen(baseId)).toMatchObject({ status: 'ANNOUNCED', pending: [] });
  });

  it('takes effect when its date comes, without anybody asking', async () => {
    await clerk.done(cityOfficer, ops.CloseBaseDocument, { baseId, ...close });
    register.setClock(instant('2016-01-31T16:00:00Z'));
    register.start();
    await vi.waitFor(async () => expect(await seen(baseId)).toMatchObject({ status: 'CLOSED' }), 20_000);
    expect(await seen(baseId)).toMatchObject({ endedOn: '2016-02-01', pending: [] });
    expect(await entryOf(baseId, 'BaseClosed')).toMatchObject({ takesEffectOn: '2016-02-01', pending: false });
  });
});
