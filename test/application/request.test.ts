import { describe, expect, test } from 'vitest';
import { labels } from '../../src/aggregates/labels.js';
import { matrix, refusalMessage } from '../../src/application/index.js';
import { applicantOf, cityOfficer, codes, openRegister, organisationIdNo, usccOf } from '../support/register.js';
import { formOf, reach } from '../support/way.js';

const founded = async () => {
  const register = openRegister();
  await register.found();
  return register;
};
const rename = { name: '新名' };

describe('what an officer saw', () => {
  test('must still be so', async () => {
    const register = await founded();
    const base = await reach(register, 'ANNOUNCED');
    const revision = (await register.stream(base)).length;
    const award = (serialNo: string, expectedRevision: number, key: string) =>
      register.ask(cityOfficer, 'awardPlaque', base, { serialNo }, { expectedRevision, key });

    expect(await award('P-1', revision - 1, 'a')).toEqual({
      ok: false,
      refusals: [
        {
          code: 'STALE_REVISION',
          article: 'Art.6(3)',
          field: 'expectedRevision',
          params: { expected: revision - 1, actual: revision },
        },
      ],
    });
    expect(await award('P-1', revision, 'b')).toMatchObject({ ok: true, revision: revision + 1 });
    expect(await award('P-1', revision, 'b')).toMatchObject({ ok: true, revision: revision + 1 });
  });

  test('of two who saw the same, one acts', async () => {
    const register = await founded();
    const organisation = await reach(register, 'REGISTERED');
    const asked = ['甲', '乙'].map((name) =>
      register.ask(cityOfficer, 'renameOrganisation', organisation, { name }, { expectedRevision: 1 }),
    );
    expect((await Promise.all(asked)).flatMap(codes)).toEqual(['STALE_REVISION']);
  });
});

describe('what does not exist', () => {
  test.each([
    'base-6f0c1a1e-0000-4000-8000-000000000001',
    'organisation-466000002',
    'base-',
    'nonsense',
    `base-${'x'.repeat(500)}`,
  ])('a base %s is not found', async (target) => {
    const register = await founded();
    expect(codes(await register.ask(cityOfficer, 'recallPlaque', target, {}))).toEqual(['NOT_FOUND']);
    expect(codes(await register.ask(cityOfficer, 'assignNumber', target, {}))).toEqual(['NOT_FOUND']);
  });

  test('an organisation or another city’s measures are not found', async () => {
    const register = await founded();
    const ask = register.ask;
    expect(codes(await ask(cityOfficer, 'renameOrganisation', organisationIdNo(9), rename))).toEqual(['NOT_FOUND']);
    expect(codes(await ask(cityOfficer, 'renameOrganisation', undefined, rename))).toEqual(['NOT_FOUND']);
    const end = { authority: 'x', on: register.today() };
    expect(codes(await ask(cityOfficer, 'endAuthority', 'jurisdiction-320500', end))).toEqual(['NOT_FOUND']);
    const form = { ...formOf(1, 'MUNICIPAL'), organisationId: 'measures-320400' };
    expect(codes(await ask(applicantOf('measures-320400'), 'submitApplication', undefined, form))).toEqual([
      'NOT_FOUND',
    ]);
  });

  test('an unregistered organisation cannot apply', async () => {
    const register = await founded();
    const outcome = await register.ask(
      applicantOf(organisationIdNo(1)),
      'submitApplication',
      undefined,
      formOf(1, 'MUNICIPAL'),
    );
    expect(codes(outcome)).toEqual(['ORGANISATION_UNKNOWN']);
  });
});

describe('what cannot be recorded is refused, and nothing is written', () => {
  const register = openRegister();
  const organisation = organisationIdNo(1);
  const change = async (affiliation: string, more: Parameters<typeof register.ask>[4] = {}) => {
    if ((await register.ledger.head()) === undefined) {
      await register.found();
      await reach(register, 'REGISTERED');
    }
    const before = await register.ledger.head();
    const outcome = await register.ask(cityOfficer, 'changeAffiliation', organisation, { affiliation }, more);
    if (!outcome.ok) expect(await register.ledger.head()).toEqual(before);
    return outcome;
  };
  const refusedAt = async (outcome: ReturnType<typeof change>) => {
    const answer = await outcome;
    return answer.ok ? [] : answer.refusals.map(({ code, field }) => `${code} ${field}`);
  };

  test('half a surrogate pair', async () => {
    expect(await refusedAt(change('\ud800'))).toEqual(['INVALID_DATA affiliation']);
  });
  test('more than a field holds', async () => {
    expect(await refusedAt(change('市'.repeat(201)))).toEqual(['INVALID_DATA affiliation']);
  });
  test('a document without a name', async () => {
    expect(await refusedAt(change('市教育局', { document: { ref: '' } }))).toEqual(['INVALID_DATA document.ref']);
  });
  test.each(['', 'k'.repeat(201), 'a\nb', '\u0000', '\ud800'])('the key %j', async (key) => {
    expect(await refusedAt(change('市教育局', { key }))).toEqual(['IDEMPOTENCY_KEY_INVALID idempotencyKey']);
  });
  test('a date that has not come', async () => {
    expect(await change('市教育局', { on: '2016-01-05' })).toMatchObject({
      refusals: [{ code: 'DATE_IN_FUTURE', field: 'on', params: { date: '2016-01-05', today: '2016-01-04' } }],
    });
  });
  test('an application larger than an entry, before anything is reserved', async () => {
    await change('市教育局');
    const title = '证'.repeat(200);
    const evidence = Array.from({ length: 100 }, () => ({ title, sha256: 'c'.repeat(64) }));
    const form = { ...formOf(1, 'MUNICIPAL'), evidence };
    const outcome = await register.ask(applicantOf(organisation), 'submitApplication', undefined, form);
    expect(codes(outcome)).toEqual(['TOO_LARGE']);
    expect((await register.events()).some(({ type }) => type === 'RecognitionReserved')).toBe(false);
  });
});

describe('an organisation is registered under the id that its code gives', () => {
  const college = { name: '学院', uscc: usccOf(7), type: 'HIGHER_EDUCATION' } as const;
  test('by itself, and by nobody for another', async () => {
    const register = await founded();
    const ask = register.ask;
    expect(codes(await ask(applicantOf(organisationIdNo(8)), 'registerOrganisation', undefined, college))).toEqual([
      'FORBIDDEN',
    ]);
    const outcome = await register.do(applicantOf(organisationIdNo(7)), 'registerOrganisation', undefined, college);
    expect(outcome.id).toBe(organisationIdNo(7));
  });
  test('not under a code whose check digit is wrong', async () => {
    const register = await founded();
    const wrong = { ...college, uscc: `${usccOf(7).slice(0, 17)}*` };
    expect(codes(await register.ask(cityOfficer, 'registerOrganisation', undefined, wrong))).toEqual(['USCC_INVALID']);
  });
});

test('every refusal is said in Chinese and in English, with its parameters', () => {
  expect(refusalMessage('STALE_REVISION', { expected: 3, actual: 5 }, 'zh')).toContain('第 3 版，现为第 5 版');
  expect(refusalMessage('STALE_REVISION', { expected: 3, actual: 5 }, 'en')).toContain(
    'you saw revision 3, it is at 5',
  );
  expect(refusalMessage('TOO_LATE', { dueOn: '2013-05-20' }, 'en')).toContain('2013-05-20');
  expect(refusalMessage('NO_SUCH_CODE', {}, 'zh')).toBe('NO_SUCH_CODE');
});

test('a role that shares its word with a level is said as the bureau that it is', () => {
  const params = { role: 'COUNTY', command: 'announceBase' };
  expect(refusalMessage('FORBIDDEN', params, 'zh')).toContain('辖市（区）人社局 不得');
  expect(refusalMessage('FORBIDDEN', params, 'en')).toContain('district human resources');
});

test('a command is named in words', () => {
  const params = { role: 'COUNTY', command: 'announceBase' };
  expect(refusalMessage('FORBIDDEN', params, 'zh')).toContain('“向社会公布”');
  expect(refusalMessage('FORBIDDEN', params, 'en')).toContain('“announce a base”');
  expect(Object.keys(labels.command).sort()).toEqual(Object.keys(matrix).sort());
});
