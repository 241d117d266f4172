import { describe, expect, it } from 'vitest';
import {
  type Licence,
  type OrganisationCommands,
  type OrganisationContext,
  organisationDecider,
  organisationEvent,
  organisationRefusals,
} from '../../../src/aggregates/organisation/index.js';
import { legalDate } from '../../../src/kernel/index.js';
import { specify } from '../../support/given-when-then.js';

const context: OrganisationContext = {
  on: legalDate('2012-01-10'),
  today: legalDate('2012-01-10'),
  actor: { id: 'applicant', role: 'APPL' },
};
const { given } = specify({ decider: organisationDecider, messages: organisationRefusals, context });

type Payload<Type extends keyof OrganisationCommands> = OrganisationCommands[Type];
const register = (changes: Partial<Payload<'registerOrganisation'>> = {}) =>
  ({
    type: 'registerOrganisation',
    data: { name: '龙城职业进修学院', orgCode: 'D2143569-X', type: 'TRAINING_BODY', ...changes },
  }) as const;
const rename = (name: string) => ({ type: 'renameOrganisation', data: { name } }) as const;
const recordCode = (uscc: string) => ({ type: 'recordUnifiedCreditCode', data: { uscc } }) as const;
const affiliate = (affiliation: string) => ({ type: 'changeAffiliation', data: { affiliation } }) as const;
const license = (changes: Partial<Licence> = {}) =>
  ({ type: 'recordLicence', data: { licence: { ...licence, ...changes } } }) as const;
const legacy = (changes: Partial<Payload<'registerLegacyInstitution'>> = {}) =>
  ({ type: 'registerLegacyInstitution', data: { name: '旧培训中心', oldRef: '2008-17', ...changes } }) as const;
const reserve = (baseId: string) =>
  ({
    type: 'reserveRecognition',
    data: { baseId, level: 'COUNTY', idempotencyKey: 'apply', application: { name: '基地', department: undefined } },
  }) as const;
const release = (baseId: string) => ({ type: 'releaseRecognition', data: { baseId } }) as const;

const licence: Licence = { kind: 'PRIVATE_SCHOOL', no: '1320481600001', validTo: legalDate('2015-12-31') };
const registered = organisationEvent('OrganisationRegistered', {
  name: '龙城职业进修学院',
  orgCode: 'D2143569-X',
  type: 'TRAINING_BODY',
});
const byUnifiedCode = organisationEvent('OrganisationRegistered', {
  name: '延陵学院',
  uscc: '12320400466000002Y',
  type: 'HIGHER_EDUCATION',
});
const reserved = organisationEvent('RecognitionReserved', {
  baseId: 'base-a',
  level: 'COUNTY',
  idempotencyKey: 'apply',
  application: { name: '基地' },
});
const released = organisationEvent('RecognitionReleased', { baseId: 'base-a' });
const listed = organisationEvent('LegacyInstitutionRegistered', { name: '旧培训中心', oldRef: '2008-17' });

describe('registering an organisation', () => {
  it('by its organisation code', () => {
    given().when(register()).then(registered).andAgainNothing();
  });

  it('stores the codes and the licence number as they are written, however they were typed', () => {
    given()
      .when(
        register({
          orgCode: undefined,
          uscc: '１２３２０４００４６６０００００２ｙ',
          affiliation: '市教育局',
          licence: { ...licence, no: ' １３２０４８１６００００１ ' },
        }),
      )
      .then(
        organisationEvent('OrganisationRegistered', {
          name: '龙城职业进修学院',
          uscc: '12320400466000002Y',
          type: 'TRAINING_BODY',
          affiliation: '市教育局',
          licence,
        }),
      )
      .andAgainNothing();
  });

  it('lists every fault at once', () => {
    given()
      .when(
        register({
          orgCode: 'D2143569-1',
          licence: { ...licence, no: '12', validFrom: legalDate('2016-01-01') },
        }),
      )
      .thenRefused(
        { code: 'ORG_CODE_INVALID', field: 'orgCode', params: { rule: 'CHECK_DIGIT' } },
        { code: 'LICENCE_NO_INVALID', field: 'licence.no' },
        { code: 'LICENCE_PERIOD_INVALID', field: 'licence.validTo' },
      );
  });

  it.each([
    ['another name', { name: '另一学院' }],
    ['another type', { type: 'ENTERPRISE' }],
    ['another affiliation', { affiliation: '市卫生局' }],
    ['a licence more', { licence }],
  ] as const)('again with %s is refused', (_, changes) => {
    given(registered).when(register(changes)).thenRefused({ code: 'ALREADY_REGISTERED', article: 'Art.3' });
  });

  it.each([
    ['no code', { orgCode: undefined }, 'CODE_MISSING'],
    ['a wrong unified code', { orgCode: undefined, uscc: '12320400466000002X' }, 'USCC_INVALID'],
    ['codes of two organisations', { uscc: '12320400466000002Y' }, 'CODES_DISAGREE'],
  ] as const)('needs codes: %s', (_, changes, code) => {
    given().when(register(changes)).thenRefused(code);
  });

  it('does not turn an institution of the old list into one', () => {
    given(listed).when(register()).thenRefused('ALREADY_REGISTERED');
  });
});

describe('an organisation', () => {
  it('is renamed', () => {
    given(registered)
      .when(rename('龙城进修学院'))
      .then(organisationEvent('OrganisationRenamed', { name: '龙城进修学院' }))
      .andAgainNothing();
    given(registered).when(rename('龙城职业进修学院')).thenNothing();
  });

  it('changes its affiliation', () => {
    given(registered)
      .when(affiliate('市教育局'))
      .then(organisationEvent('AffiliationChanged', { affiliation: '市教育局' }))
      .andAgainNothing();
  });

  it('keeps every licence', () => {
    const { then, stateAfter } = given(registered).when(license());
    then(organisationEvent('LicenceRecorded', { licence })).andAgainNothing();
    expect(stateAfter()).toMatchObject({ licences: [licence] });
    given(registered, organisationEvent('LicenceRecorded', { licence }))
      .when(license({ validTo: legalDate('2018-12-31') }))
      .thenTypes('LicenceRecorded')
      .andAgainNothing();
  });

  it.each(['132048160000', '13204816000012', '1320481600001234', '13204816A0001', ''])(
    'has no licence with the number %j',
    (no) => {
      given(registered).when(license({ no })).thenRefused({ code: 'LICENCE_NO_INVALID', field: 'licence.no' });
    },
  );

  it.each(['1320481600001', '132048160000123'])('may have a licence with the number %s', (no) => {
    given(registered).when(license({ no })).thenTypes('LicenceRecorded');
  });

  it('has licences that end on the day they begin at the earliest', () => {
    given(registered)
      .when(license({ validFrom: licence.validTo }))
      .thenTypes('LicenceRecorded');
    given(registered)
      .when(license({ validFrom: legalDate('2016-01-01') }))
      .thenRefused({ code: 'LICENCE_PERIOD_INVALID', params: { validFrom: '2016-01-01', validTo: '2015-12-31' } });
  });
});

describe('recording the unified code of an organisation registered by its old one', () => {
  const byOldCode = organisationEvent('OrganisationRegistered', {
    name: '延陵学院',
    orgCode: '46600000-2',
    type: 'HIGHER_EDUCATION',
  });

  it('which must have the old one within it', () => {
    given(byOldCode)
      .when(recordCode('12320400466000002y'))
      .then(organisationEvent('UnifiedCreditCodeRecorded', { uscc: '12320400466000002Y' }))
      .andAgainNothing();
    given(registered).when(recordCode('12320400466000002Y')).thenRefused({ code: 'CODES_DISAGREE', field: 'uscc' });
  });

  it('whose check digits must hold', () => {
    given(byOldCode)
      .when(recordCode('12320400466000002X'))
      .thenRefused({ code: 'USCC_INVALID', field: 'uscc', params: { rule: 'CHECK_DIGIT' } });
  });

  it('once', () => {
    given(byUnifiedCode).when(recordCode('12320400466000002Y')).thenNothing();
    given(byUnifiedCode)
      .when(recordCode('52320412MJ5000009G'))
      .thenRefused({ code: 'USCC_ALREADY_RECORDED', params: { uscc: '12320400466000002Y' } });
  });
});

describe('the one recognition of an organisation (Art.3)', () => {
  it('is reserved by the base that applies, with what it applies for', () => {
    given(registered).when(reserve('base-a')).then(reserved).andAgainNothing();
  });

  it('is not reserved by a second base', () => {
    given(registered, reserved)
      .when(reserve('base-b'))
      .thenRefused({ code: 'RECOGNITION_EXISTS', article: 'Art.3', params: { baseId: 'base-a' } });
  });

  it('is free again when its base has released it', () => {
    given(registered, reserved).when(release('base-a')).then(released).andAgainNothing();
    given(registered, reserved, released).when(reserve('base-b')).thenTypes('RecognitionReserved').andAgainNothing();
  });

  it('is not released by another base', () => {
    given(registered, reserved).when(release('base-b')).thenNothing();
    given(registered).when(release('base-a')).thenNothing();
  });

  it('is unmoved by the late release of an earlier base', () => {
    const second = organisationEvent('RecognitionReserved', { ...reserved.data, baseId: 'base-b' });
    given(registered, reserved, released, second).when(release('base-a')).thenNothing();
    expect(given(registered, reserved, released, second, released).state).toMatchObject({ reservedBy: 'base-b' });
  });

  it('leaves the affiliation as it is', () => {
    const affiliated = organisationEvent('AffiliationChanged', { affiliation: '市教育局' });
    expect(given(registered, affiliated, reserved, released).state).toMatchObject({ affiliation: '市教育局' });
  });
});

describe('an institution of the old list (Art.11)', () => {
  it('is kept for reference', () => {
    given().when(legacy()).then(listed).andAgainNothing();
    given()
      .when(legacy({ remark: '已停办' }))
      .thenTypes('LegacyInstitutionRegistered')
      .andAgainNothing();
  });

  it('is listed once', () => {
    given(listed)
      .when(legacy({ oldRef: '2008-18' }))
      .thenRefused({ code: 'ALREADY_REGISTERED', article: 'Art.11', field: 'oldRef' });
    given(registered).when(legacy()).thenRefused('ALREADY_REGISTERED');
  });
});

describe.each([
  ['renameOrganisation', rename('新名')],
  ['recordUnifiedCreditCode', recordCode('12320400466000002Y')],
  ['changeAffiliation', affiliate('市教育局')],
  ['recordLicence', license()],
  ['reserveRecognition', reserve('base-a')],
  ['releaseRecognition', release('base-a')],
] as const)('%s', (_, command) => {
  it('needs a registered organisation', () => {
    given().when(command).thenRefused({ code: 'NOT_REGISTERED', field: 'organisationId' });
  });

  it('is not for an institution of the old list', () => {
    given(listed).when(command).thenRefused({ code: 'LEGACY_GRANTS_NOTHING', article: 'Art.11' });
  });
});
