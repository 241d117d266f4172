import { afterEach, describe, expect, it } from 'vitest';
import type { CommandOutcome, CommandRequest } from '../../src/application/index.js';
import { TooManyConflicts } from '../../src/application/index.js';
import { refusal } from '../../src/application/refusals.js';
import { LedgerUnavailable, OutcomeUnknown } from '../../src/ledger/ledger.js';
import { ViewsBehind } from '../../src/projections/index.js';
import { bearer, type Edge, serveEdge } from '../support/edge.js';
import { accepting, anEntry, fakeApplication } from '../support/fake-application.js';
import { aBase, fakeViews } from '../support/fake-views.js';

let edge: Edge;
afterEach(() => edge.close());

const rename = `mutation Rename($input: RenameBaseInput!) {
  renameBase(input: $input) {
    base { id name revision }
    entries { id sequence type version label { text zh en } occurredOn articles { code citation { text } } data actor { id role bureau } }
    position revision viewsCaughtUp
    userErrors { code message field article clause { title { zh } } params }
  }
}`;
const input = { baseId: 'base-1', idempotencyKey: 'k1', name: '新名', reason: '更名' };

const open = async (
  answer: (request: CommandRequest) => Promise<CommandOutcome> | CommandOutcome,
  views = fakeViews(),
) => {
  const fake = fakeApplication(answer);
  edge = await serveEdge({ application: fake.application, views });
  const token = await edge.token();
  const ask = (variables: object, headers: Record<string, string> = {}, query = rename) =>
    edge.ask(query, variables, { ...bearer(token), ...headers });
  return { ...fake, ask };
};

describe('a mutation', () => {
  it('hands the application the command with who asks, and answers with what was recorded', async () => {
    const { requests, ask } = await open(() => accepting('base-1', anEntry('base-1', 7)));
    const document = { ref: '常人社〔2016〕1号' };
    const answer = await ask(
      { input: { ...input, expectedRevision: 6, on: '2016-01-03', document } },
      { 'x-request-id': 'request-0001' },
    );
    expect(requests).toEqual([
      {
        type: 'renameBase',
        target: 'base-1',
        data: { name: '新名', reason: '更名' },
        actor: { id: 'city-lu', role: 'CITY', bureau: '320400' },
        idempotencyKey: 'k1',
        expectedRevision: 6,
        on: '2016-01-03',
        document,
        correlationId: 'request-0001',
      },
    ]);
    expect(answer.data.renameBase).toMatchObject({
      base: { id: 'base-1', name: '第1基地' },
      position: '0000000000000007',
      viewsCaughtUp: true,
      userErrors: [],
      entries: [
        {
          id: 'entry-00000007-0000-5000-8000-000000000000',
          sequence: 7,
          version: 1,
          label: { text: '更名', zh: '更名', en: 'Renamed' },
          articles: [{ code: 'Art.7市3' }],
          data: { name: '新名', reason: '更名' },
          actor: { id: 'city-lu', role: 'CITY', bureau: '320400' },
        },
      ],
    });
  });

  it('leaves out what is null, as if it had not been given', async () => {
    const { requests, ask } = await open(() => accepting('base-1'));
    await ask({ input: { ...input, on: null, document: null, expectedRevision: null } });
    expect(Object.keys(requests[0] ?? {}).sort()).toEqual([
      'actor',
      'correlationId',
      'data',
      'idempotencyKey',
      'target',
      'type',
    ]);
  });

  it('answers a refusal as data, in the language asked for, with its clause', async () => {
    const refusals = [
      refusal('STALE_REVISION', 'Art.7', { field: 'expectedRevision', params: { expected: 5, actual: 6 } }),
    ];
    const { ask } = await open(() => ({ ok: false, refusals }));
    const zh = await ask({ input });
    const en = await ask({ input }, { 'accept-language': 'en-GB, zh;q=0.5' });
    const refused = { code: 'STALE_REVISION', field: 'expectedRevision', params: { expected: 5, actual: 6 } };
    expect(zh.errors).toEqual([]);
    expect(zh.data.renameBase).toMatchObject({ base: null, entries: [], position: null, userErrors: [refused] });
    expect(zh.data.renameBase.userErrors[0].message).toContain('您看到的是第 5 版');
    expect(en.data.renameBase.userErrors[0].message).toContain('you saw revision 5');
    expect(en.data.renameBase.userErrors[0]).toMatchObject({ article: 'Art.7', clause: { title: { zh: '分级管理' } } });
  });

  it('says that the command holds when the views are late', async () => {
    const late = fakeViews({}, { waitFor: (position) => Promise.reject(new ViewsBehind(position)) });
    const { ask } = await open(() => accepting('base-1', anEntry('base-1', 7)), late);
    const { data, errors } = await ask({ input });
    expect(errors).toEqual([]);
    expect(data.renameBase).toMatchObject({
      viewsCaughtUp: false,
      base: null,
      position: '0000000000000007',
      userErrors: [],
    });
  });

  it('waits for no view when there was nothing to record', async () => {
    const never = fakeViews({}, { waitFor: () => Promise.reject(new Error('waited')) });
    const { ask } = await open(() => accepting('base-1'), never);
    const { data } = await ask({ input });
    expect(data.renameBase).toMatchObject({ viewsCaughtUp: true, entries: [], position: null, base: { id: 'base-1' } });
  });

  it('takes a base from under its department only when told to', async () => {
    const { requests, ask } = await open(() => accepting('base-1'));
    const adjust = 'mutation A($input: AdjustBaseInput!) { adjustBase(input: $input) { userErrors { code } } }';
    const common = { baseId: 'base-1', idempotencyKey: 'k', reasonCode: 'SUPERVISION', reason: '划转' };
    await ask({ input: { ...common, department: null } }, {}, adjust);
    await ask({ input: { ...common, withoutDepartment: true } }, {}, adjust);
    expect(requests.map(({ data }) => data)).toEqual([
      { reasonCode: 'SUPERVISION', reason: '划转' },
      { reasonCode: 'SUPERVISION', reason: '划转', department: null },
    ]);
  });

  it('tells the day a boundary moves apart from the day of the act', async () => {
    const { requests, ask } = await open(() => accepting('jurisdiction-320400'));
    const change =
      'mutation C($input: ChangeJurisdictionInput!) { changeJurisdiction(input: $input) { userErrors { code } } }';
    const given = {
      idempotencyKey: 'k',
      gb6From: '320405',
      gb6To: '320412',
      effectiveOn: '2015-04-28',
      on: '2015-04-01',
    };
    await ask({ input: given }, {}, change);
    expect(requests[0]).toMatchObject({
      on: '2015-04-01',
      data: { gb6From: '320405', gb6To: '320412', on: '2015-04-28' },
    });
    expect(requests[0]?.data).not.toHaveProperty('effectiveOn');
  });
});

describe('an input that breaks a rule', () => {
  const order =
    'mutation O($input: OrderRectificationInput!) { orderRectification(input: $input) { userErrors { code message field article } } }';

  it('is answered with every field and rule, in either language, without what was given', async () => {
    const { requests, ask } = await open(() => accepting('base-1'));
    const given = {
      baseId: 'base-1',
      idempotencyKey: ' ',
      servedOn: '2016-01-01',
      months: 0,
      items: [{ finding: 'SECRET'.repeat(400), article: 'Art.5(4)' }],
    };
    const zh = await ask({ input: given }, {}, order);
    const en = await ask({ input: given }, { 'accept-language': 'en' }, order);
    const article = 'Art.8(2)';
    expect(zh.data.orderRectification.userErrors).toEqual([
      {
        code: 'INVALID_INPUT',
        field: 'items.0.finding',
        message: '须为 1 至 2000 个字符，不能空白，不含控制字符',
        article,
      },
      { code: 'INVALID_INPUT', field: 'months', message: '须为 1 至 120 的整数', article },
      {
        code: 'INVALID_INPUT',
        field: 'idempotencyKey',
        message: '须为 1 至 200 个字符，不能空白，不含控制字符',
        article,
      },
    ]);
    expect(en.data.orderRectification.userErrors[1].message).toBe('must be a whole number from 1 to 120');
    expect(JSON.stringify([zh, en])).not.toContain('SECRET');
    expect(requests).toEqual([]);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '//elsewhere', 'notice 7', 'https://'])(
    'such as the address %j of an announcement, which the public would be sent to, is refused',
    async (url) => {
      const announce =
        'mutation A($input: AnnounceBaseInput!) { announceBase(input: $input) { userErrors { field } } }';
      const { requests, ask } = await open(() => accepting('base-1'));
      const given = { baseId: 'base-1', idempotencyKey: 'k', noticeNo: '常人社发〔2012〕20号' };
      const { data } = await ask({ input: { ...given, url } }, {}, announce);
      expect(data.announceBase.userErrors).toEqual([{ field: 'url' }]);
      await ask({ input: { ...given, url: 'https://rsj.example.cn/20' } }, {}, announce);
      expect(requests).toHaveLength(1);
    },
  );

  it.each(['Art.99', 'Art.5(7)', 'art.5(1)', '第五条', 'Art.5(1) ', 'toString'])(
    'such as %j, which is no clause of the measures, is refused',
    async (article) => {
      const { requests, ask } = await open(() => accepting('base-1'));
      const items = [{ finding: '台账不全', article }];
      const { data } = await ask(
        { input: { baseId: 'base-1', idempotencyKey: 'k', servedOn: '2016-01-01', items } },
        {},
        order,
      );
      expect(data.orderRectification.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: 'items.0.article' }]);
      expect(requests).toEqual([]);
    },
  );

  it('such as a text with a control character in it is refused; one with line breaks is not', async () => {
    const { requests, ask } = await open(() => accepting('base-1'));
    const given = (finding: string) => ({
      input: {
        baseId: 'base-1',
        idempotencyKey: 'k',
        servedOn: '2016-01-01',
        items: [{ finding, article: 'Art.5(4)' }],
      },
    });
    for (const finding of ['a\u0000b', 'a\u001b[31m', 'a\u0085'])
      expect((await ask(given(finding), {}, order)).data.orderRectification.userErrors).toMatchObject([
        { field: 'items.0.finding' },
      ]);
    await ask(given('一\n\t二'), {}, order);
    expect(requests).toHaveLength(1);
  });

  it('names lone surrogates, which no record can hold', async () => {
    const { ask } = await open(() => accepting('base-1'));
    const { data } = await ask({ input: { ...input, name: 'a\ud800' } });
    expect(data.renameBase.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: 'name' }]);
  });

  it.each([
    ['a date that is none', { on: '2016-02-30' }, 'input.on', 'LegalDate'],
    ['a missing field', { name: undefined }, 'input.name', 'REQUIRED'],
    ['a null for a required field', { name: null }, 'input.name', 'REQUIRED'],
    ['an unknown field', { nmae: 'x' }, 'input.nmae', 'UNKNOWN_FIELD'],
    ['text for a number', { expectedRevision: '<script>' }, 'input.expectedRevision', 'TYPE'],
    ['a hash that is none', { document: { ref: 'x', sha256: 'QUFB' } }, 'input.document.sha256', 'Sha256'],
    ['text for an object', { document: 'x' }, 'input.document', 'NOT_AN_OBJECT'],
  ])('names the path and the rule of %s', async (_what, changes, field, rule) => {
    const { requests, ask } = await open(() => accepting('base-1'));
    for (const language of ['zh', 'en'] as const) {
      const { status, errors, data } = await ask({ input: { ...input, ...changes } }, { 'accept-language': language });
      expect(status).toBe(200);
      expect(data).toBeUndefined();
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', fields: [{ field, rule }] } }]);
      expect(errors[0]?.message).toContain(field);
      expect(/\p{Script=Han}/u.test(errors[0]?.message ?? '')).toBe(language === 'zh');
      expect(JSON.stringify(errors)).not.toMatch(/2016-02-30|script|QUFB/);
    }
    expect(requests).toEqual([]);
  });

  it('lists the words that an enum has', async () => {
    const { ask } = await open(() => accepting('base-1'));
    const close = 'mutation C($input: CloseBaseInput!) { closeBase(input: $input) { userErrors { code } } }';
    const given = { baseId: 'base-1', idempotencyKey: 'k', reason: 'x', reasonCode: 'BANKRUPT' };
    const { errors } = await ask({ input: given }, { 'accept-language': 'en' }, close);
    expect(errors[0]?.message).toContain('must be one of OWN_REQUEST, DISSOLVED');
    expect(errors[0]?.message).not.toContain('BANKRUPT');
  });
});

describe('a caller', () => {
  it('without a token is told that one is needed, and nothing is done', async () => {
    const { requests } = await open(() => accepting('base-1'));
    const { errors, data, status } = await edge.ask(rename, { input });
    expect(status).toBe(200);
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' }, path: ['renameBase'] }]);
    expect(requests).toEqual([]);
  });
});

describe('a fault', () => {
  it.each([
    [new LedgerUnavailable('SQLITE_FULL /var/data'), 'SERVICE_UNAVAILABLE', 'nothing was written'],
    [new OutcomeUnknown('socket'), 'OUTCOME_UNKNOWN', 'retrying with the same idempotencyKey is safe'],
    [new TooManyConflicts('base-1'), 'TOO_MANY_CONFLICTS', 'try again later'],
    [new Error('secret at /srv/jidi/src/x.ts'), 'INTERNAL', 'tell the operator this number'],
  ])('%s is named by its code and says what to do', async (fault, code, advice) => {
    const { ask } = await open(() => Promise.reject(fault));
    const { status, errors } = await ask({ input }, { 'accept-language': 'en' });
    expect(status).toBe(200);
    expect(errors).toMatchObject([{ path: ['renameBase'], extensions: { code } }]);
    expect(errors[0]?.message).toContain(advice);
    expect(JSON.stringify(errors)).not.toMatch(/SQLITE|srv|stack/);
    expect(edge.logged.join('')).toContain(fault.message);
  });

  it('that nobody foresaw has a number by which the log has the rest', async () => {
    const { ask } = await open(() => Promise.reject(new Error('boom')));
    const { errors } = await ask({ input });
    const { logId } = errors[0]?.extensions ?? {};
    expect(logId).toMatch(/^[0-9a-f-]{36}$/);
    expect(edge.logged.some((line) => line.includes(String(logId)) && line.includes('boom'))).toBe(true);
  });
});

describe('a base in a payload', () => {
  it('is read after the command, not from before it', async () => {
    let revision = 9;
    const views = fakeViews({}, { queries: { basesByIds: async (ids) => ids.map(() => aBase(1, { revision })) } });
    const { ask } = await open(() => {
      revision += 1;
      return accepting('base-1', anEntry('base-1', revision));
    }, views);
    const twice = `mutation Two($input: RenameBaseInput!) {
      one: renameBase(input: $input) { base { revision } } two: renameBase(input: $input) { base { revision } } }`;
    const { data } = await ask({ input }, {}, twice);
    expect(data).toEqual({ one: { base: { revision: 10 } }, two: { base: { revision: 11 } } });
  });
});
