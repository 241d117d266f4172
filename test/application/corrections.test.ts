import { describe, expect, test } from 'vitest';
import { correctableTypes } from '../../src/aggregates/correctable.js';
import { formats } from '../../src/aggregates/registry.js';
import { type DomainEvent, instant, legalDate } from '../../src/kernel/index.js';
import { baseAsFolded } from '../support/folded.js';
import {
  cityHead,
  cityOfficer,
  codes,
  countyOfficer,
  openRegister,
  type TestRegister,
  types,
} from '../support/register.js';
import { reach } from '../support/way.js';

const document = { ref: '常人社更〔2012〕1号' };
const announced = async () => {
  const register = openRegister({ now: instant('2012-03-15T09:00:00+08:00') });
  await register.found();
  const base = await reach(register, 'ANNOUNCED');
  register.setClock(instant('2012-04-02T09:00:00+08:00'));
  return { register, base };
};
const entryOf = async (register: TestRegister, stream: string, type: DomainEvent['type']): Promise<string> => {
  const entry = (await register.stream(stream)).find(({ envelope }) => envelope.type === type);
  if (entry === undefined) throw new Error(`no ${type} on ${stream}`);
  return entry.envelope.id;
};

describe('a correction', () => {
  test('is recorded beside the entry, says what was and what is, and the base reads as corrected', async () => {
    const { register, base } = await announced();
    const entryId = await entryOf(register, base, 'BaseAnnounced');
    const before = (await register.stream(base)).map(({ bytes }) => bytes);
    const fields = [{ field: 'data.noticeNo', value: '常人社公〔2012〕7号' }];
    const corrected = await register.do(
      cityOfficer,
      'correctEntry',
      base,
      { entryId, fields, reason: '笔误' },
      { document },
    );
    expect(types(corrected)).toEqual(['EntryCorrected']);
    const [marker] = corrected.entries;
    expect(marker?.envelope).toMatchObject({
      data: {
        target: entryId,
        of: { type: 'BaseAnnounced', v: 1 },
        fields: [{ field: 'data.noticeNo', to: '常人社公〔2012〕7号' }],
        reason: '笔误',
      },
      meta: { document, articles: ['Art.8(3)'], actor: cityOfficer },
    });
    expect((await register.stream(base)).slice(0, -1).map(({ bytes }) => bytes)).toEqual(before);
  });

  test('of a name reaches the rules: the base is called so from then on', async () => {
    const { register, base } = await announced();
    const entryId = await entryOf(register, base, 'ApplicationSubmitted');
    const fields = [{ field: 'data.name', value: '常州云溪学院继续教育基地' }];
    await register.do(cityOfficer, 'correctEntry', base, { entryId, fields, reason: '错字' }, { document });
    expect(await baseAsFolded(register, base)).toMatchObject({ name: '常州云溪学院继续教育基地', status: 'ANNOUNCED' });
    const renamed = { name: '常州云溪学院继续教育基地', reason: '更名' };
    expect(types(await register.do(cityOfficer, 'renameBase', base, renamed))).toEqual([]);
  });

  test('of a service that was later moves the end of the period, never nearer', async () => {
    const { register, base } = await announced();
    const items = [{ finding: '培训登记不全', article: 'Art.4(4)' }];
    await register.do(
      cityOfficer,
      'orderRectification',
      base,
      { items, servedOn: legalDate('2012-04-02') },
      { on: '2012-03-20' },
    );
    const entryId = await entryOf(register, base, 'RectificationOrdered');
    const served = (day: string) =>
      register.ask(
        cityOfficer,
        'correctEntry',
        base,
        {
          entryId,
          fields: [{ field: 'data.servedOn', value: day }],
          reason: '送达回证',
        },
        { document },
      );
    const due = async () => {
      const state = await baseAsFolded(register, base);
      return state.status === 'RECTIFYING' ? state.rectification.dueOn : undefined;
    };
    expect(await due()).toBe('2012-07-02');
    await served('2012-03-28');
    expect(await due()).toBe('2012-07-02');
    await served('2012-03-19').then((outcome) => expect(codes(outcome)).toEqual(['SERVED_BEFORE_ORDER']));
    await served('2012-04-03').then((outcome) => expect(codes(outcome)).toEqual(['DATE_IN_FUTURE']));
    await register.do(cityOfficer, 'acceptRectification', base, {});
    expect(codes(await served('2012-04-01'))).toEqual(['LATER_ENTRIES_REST_ON_IT']);
  });

  test('is answered as before on a retry, and done once', async () => {
    const { register, base } = await announced();
    const entryId = await entryOf(register, base, 'BaseAnnounced');
    const data = { entryId, fields: [{ field: 'data.noticeNo', value: '7号' }], reason: '笔误' };
    const once = await register.do(cityOfficer, 'correctEntry', base, data, { document, key: 'k' });
    expect(await register.do(cityOfficer, 'correctEntry', base, data, { document, key: 'k' })).toEqual(once);
  });

  test('stands for every node, whatever it had in memory', async () => {
    const { register, base } = await announced();
    const node = openRegister({ ledger: register.ledger, now: instant('2012-04-02T09:00:00+08:00') });
    expect(types(await node.do(cityOfficer, 'renameBase', base, { name: '新名', reason: '更名' }))).toEqual([
      'BaseRenamed',
    ]);
    const entryId = await entryOf(register, base, 'BaseRenamed');
    const fields = [{ field: 'data.name', value: '又一名' }];
    await register.do(cityOfficer, 'correctEntry', base, { entryId, fields, reason: '笔误' }, { document });
    expect(types(await node.do(cityOfficer, 'renameBase', base, { name: '又一名', reason: '更名' }))).toEqual([]);
  });
});

describe('a correction is refused', () => {
  type Given = { readonly type?: string; readonly field?: string; readonly value?: string };
  const asked = async ({ type = 'BaseAnnounced', field = 'data.noticeNo', value = '7号' }: Given) => {
    const { register, base } = await announced();
    const entryId = await entryOf(register, base, type);
    const data = { entryId, fields: [{ field, value }], reason: '笔误' };
    return register.ask(cityOfficer, 'correctEntry', base, data, { document });
  };

  test.each([
    ['of an outcome', { type: 'BaseApproved', field: 'data.level', value: 'COUNTY' }, 'FIELD_NOT_CORRECTABLE'],
    ['of a number', { type: 'BaseNumbered', field: 'data.number', value: 'N' }, 'ENTRY_NOT_CORRECTABLE'],
    ['of what is not there', { field: 'data.nothing' }, 'FIELD_UNKNOWN'],
    ['of who acted', { field: 'actor.id', value: 'x' }, 'FIELD_NOT_CORRECTABLE'],
    ['to what it is', { type: 'ApplicationSubmitted', field: 'data.name', value: '第1学院继续教育基地' }, 'SAME_VALUE'],
    ['to what its type does not allow', { value: '' }, 'CORRECTED_VALUE_INVALID'],
    ['to a date that is none', { field: 'occurredOn', value: '2012-02-31' }, 'CORRECTED_VALUE_INVALID'],
    [
      'to a date before the regulation',
      { type: 'ApplicationSubmitted', field: 'occurredOn', value: '2011-08-31' },
      'BEFORE_COMMENCEMENT',
    ],
    ['to a date before the numbering', { field: 'occurredOn', value: '2012-03-14' }, 'CORRECTED_DATE_OUT_OF_ORDER'],
    ['to a date after its recording', { field: 'occurredOn', value: '2012-03-16' }, 'CORRECTED_DATE_OUT_OF_ORDER'],
  ] as const)('%s', async (_, given, code) => {
    const outcome = await asked(given);
    expect(codes(outcome)).toEqual([code]);
  });

  test('where something else is wrong with it', async () => {
    const { register, base } = await announced();
    const entryId = await entryOf(register, base, 'BaseAnnounced');
    const fields = [{ field: 'data.noticeNo', value: '7号' }];
    const ask = (data: object, asked: object = { document }, target = base) =>
      register
        .ask(cityOfficer, 'correctEntry', target, { entryId, fields, reason: '笔误', ...data }, asked)
        .then(codes);
    expect(await ask({ entryId: 'nobody' })).toEqual(['ENTRY_UNKNOWN']);
    expect(await ask({}, {})).toEqual(['CORRECTION_DOCUMENT_MISSING']);
    expect(await ask({ fields: [] })).toEqual(['NOTHING_TO_CORRECT']);
    expect(await ask({ fields: [...fields, ...fields] })).toEqual(['FIELD_GIVEN_TWICE']);
    expect(await ask({}, { document, expectedRevision: 1 })).toEqual(['STALE_REVISION']);
    expect(await ask({}, { document }, 'base-unknown')).toEqual(['NOT_FOUND']);
    expect(await ask({}, { document }, 'numberRegister-320400')).toEqual(['NOT_FOUND']);
    expect(await ask({}, { document }, 'measures-320400')).toEqual(['ENTRY_UNKNOWN']);
  });

  test('of a correction: the entry itself is corrected again', async () => {
    const { register, base } = await announced();
    const entryId = await entryOf(register, base, 'BaseAnnounced');
    const fields = [{ field: 'data.noticeNo', value: '7号' }];
    await register.do(cityOfficer, 'correctEntry', base, { entryId, fields, reason: '笔误' }, { document });
    const marker = await entryOf(register, base, 'EntryCorrected');
    const again = { fields: [{ field: 'data.noticeNo', value: '8号' }], reason: '笔误' };
    const outcome = await register.ask(cityOfficer, 'correctEntry', base, { entryId: marker, ...again }, { document });
    expect(outcome).toMatchObject({ refusals: [{ code: 'ENTRY_IS_A_MARKER', params: { entryId } }] });
    const second = await register.do(cityOfficer, 'correctEntry', base, { entryId, ...again }, { document });
    expect(second.entries[0]?.envelope.data).toMatchObject({ fields: [{ from: '7号', to: '8号' }] });
  });

  test('by whom the base is not', async () => {
    const { register, base } = await announced();
    const entryId = await entryOf(register, base, 'BaseAnnounced');
    const data = { entryId, fields: [{ field: 'data.noticeNo', value: '7号' }], reason: '笔误' };
    expect(codes(await register.ask(countyOfficer('320411'), 'correctEntry', base, data, { document }))).toEqual([
      'FORBIDDEN',
    ]);
    const measures = await entryOf(register, 'measures-320400', 'PolicyVersionPublished');
    const title = { entryId: measures, fields: [{ field: 'data.title', value: '办法（试行）' }], reason: '笔误' };
    expect(
      codes(await register.ask(countyOfficer('320411'), 'correctEntry', 'measures-320400', title, { document })),
    ).toEqual(['FORBIDDEN']);
    expect(types(await register.do(cityHead, 'correctEntry', 'measures-320400', title, { document }))).toEqual([
      'EntryCorrected',
    ]);
  });
});

test('what may be corrected is named of events that there are', () => {
  const known = formats.flatMap(({ events }) => Object.keys(events));
  expect(correctableTypes.filter((type) => !known.includes(type))).toEqual([]);
});
