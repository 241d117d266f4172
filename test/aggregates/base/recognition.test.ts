import { describe, expect, it } from 'vitest';
import { baseEvent } from '../../../src/aggregates/base/index.js';
import { legalDate } from '../../../src/kernel/index.js';
import { cityHrss, investigator } from './support/changzhou.js';
import {
  acceptFiling,
  amendScope,
  announceBase,
  assignNumber,
  awardPlaque,
  closeBase,
  professional,
  recallPlaque,
  returnFiling,
  submitFiling,
  verifyViolation,
  withComputers,
  withPublic,
} from './support/commands.js';
import {
  announced,
  applied,
  approved,
  awarded,
  continued,
  evaluated,
  filed,
  filing,
  given,
  numbered,
  overdue,
  rectifying,
  revoked,
} from './support/histories.js';

const on = '2012-03-15';
const county = { level: 'COUNTY' } as const;

describe('filing a county recognition with the city', () => {
  it('asks for an answer within ten working days, holidays left out', () => {
    given(approved(county))
      .when(submitFiling(), on)
      .then(baseEvent('FilingSubmitted', { to: cityHrss, dueOn: legalDate('2012-03-29') }))
      .andAgainNothing();
    // 2012-04-02 to 04 are off, the weekend of 03-31 and 04-01 is worked.
    given(approved({ ...county, on: '2012-03-26' }))
      .when(submitFiling(), '2012-03-26')
      .then(baseEvent('FilingSubmitted', { to: cityHrss, dueOn: legalDate('2012-04-10') }));
  });

  it('is of county bases only', () => {
    given(approved()).when(submitFiling(), on).thenRefused('FILING_NOT_APPLICABLE');
  });

  it('comes after the recognition and before the number', () => {
    given(evaluated(county)).when(submitFiling(), on).thenRefused('NOT_APPROVED');
    given(filed(county)).when(submitFiling(), on).thenRefused('ALREADY_FILED');
    given(numbered(county)).when(submitFiling(), on).thenRefused('ALREADY_NUMBERED');
    given(revoked(county)).when(submitFiling(), '2014-01-02').thenRefused('BASE_ENDED');
  });

  it('is accepted under a filing number', () => {
    given(filing(county))
      .when(acceptFiling(), on)
      .then(baseEvent('BaseFiled', { filingNo: '常继备〔2012〕1号' }))
      .andAgainNothing();
    given(filed(county))
      .when(acceptFiling({ filingNo: '另一号' }), on)
      .thenRefused('ALREADY_FILED');
    given(approved(county)).when(acceptFiling(), on).thenRefused('FILING_NOT_SUBMITTED');
  });

  it('is returned with reasons, also late, since silence accepts nothing', () => {
    given(filing(county))
      .when(returnFiling(), '2012-06-01')
      .then(baseEvent('FilingReturned', { reasons: ['缺少申报表'] }))
      .andAgainNothing();
    given(filing(county))
      .when(returnFiling({ reasons: [] }), on)
      .thenRefused({ code: 'REASONS_MISSING', field: 'reasons' });
    given(approved(county)).when(returnFiling(), on).thenRefused('FILING_NOT_SUBMITTED');
  });

  it('can be submitted again after a return', () => {
    const returned = continued(filing(county), { command: returnFiling(), on });
    given(returned).when(acceptFiling(), on).thenRefused('FILING_NOT_SUBMITTED');
    given(returned).when(submitFiling(), '2012-03-20').thenTypes('FilingSubmitted');
  });
});

describe('the unified number', () => {
  it('is written once and never changes', () => {
    given(approved())
      .when(assignNumber(), on)
      .then(baseEvent('BaseNumbered', { number: 'CZJX-1-320400-0001-8', serial: 1 }))
      .andAgainNothing();
    given(numbered())
      .when(assignNumber({ number: 'CZJX-1-320400-0002-6', serial: 2 }), on)
      .thenRefused('ALREADY_NUMBERED');
  });

  it('comes after the recognition, for a county base after its filing', () => {
    given(evaluated()).when(assignNumber(), on).thenRefused('NOT_APPROVED');
    given(approved(county)).when(assignNumber(), on).thenRefused({ code: 'NOT_FILED', article: 'Art.6(3)' });
    given(filing(county)).when(assignNumber(), on).thenRefused('NOT_FILED');
    given(filed(county)).when(assignNumber(), on).thenTypes('BaseNumbered');
  });

  it('stays with a base that was revoked', () => {
    given(revoked())
      .when(assignNumber({ number: 'CZJX-1-320400-0002-6', serial: 2 }), '2014-01-02')
      .thenRefused('ALREADY_NUMBERED');
  });
});

it('leaves the filing behind with the number', () => {
  for (const history of [numbered(), numbered(county)]) {
    const { state } = given(history);
    for (const past of ['filing', 'filedOn', 'filingNo', 'evaluation', 'panel']) expect(state).not.toHaveProperty(past);
  }
});

describe('announcement and plaque', () => {
  it('announces a numbered base, once', () => {
    const command = announceBase({ url: 'https://rsj.example.cn/20' });
    given(numbered())
      .when(command, on)
      .then(baseEvent('BaseAnnounced', { noticeNo: '常人社发〔2012〕20号', url: 'https://rsj.example.cn/20' }));
    given(approved()).when(announceBase(), on).thenRefused({ code: 'NOT_NUMBERED', article: 'Art.6(3)' });
    given(filed(county)).when(announceBase(), on).thenRefused('NOT_NUMBERED');
    given(announced()).when(announceBase(), on).thenRefused('ALREADY_ANNOUNCED');
  });

  it('does not announce a base with a verified violation', () => {
    const history = continued(numbered(), { command: verifyViolation(), on, actor: investigator });
    given(history).when(announceBase(), on).thenRefused('REVOCATION_PENDING');
  });

  it('awards one plaque of the level recognised, after the announcement', () => {
    given(announced(county))
      .when(awardPlaque(), on)
      .then(baseEvent('PlaqueAwarded', { serialNo: 'P-0001', level: 'COUNTY' }))
      .andAgainNothing();
    given(numbered()).when(awardPlaque(), on).thenRefused('NOT_ANNOUNCED');
    given(approved()).when(awardPlaque(), on).thenRefused('NOT_NUMBERED');
    given(awarded())
      .when(awardPlaque({ serialNo: 'P-0002' }), on)
      .thenRefused('PLAQUE_ALREADY_AWARDED');
  });

  it('awards none to a base that has to be revoked', () => {
    const bare = continued(announced(), { command: verifyViolation(), on, actor: investigator });
    given(bare).when(awardPlaque(), on).thenRefused('REVOCATION_PENDING');
  });

  it('recalls the plaque when the recognition has ended', () => {
    given(revoked())
      .when(recallPlaque(), '2013-05-31')
      .then(baseEvent('PlaqueRecalled', { serialNo: 'P-0001' }))
      .andAgainNothing();
    given(awarded()).when(recallPlaque(), on).thenRefused('NOT_ENDED');
    given(applied()).when(recallPlaque(), on).thenRefused('NO_PLAQUE');
    given(continued(announced(), { command: closeBase(), on }))
      .when(recallPlaque(), on)
      .thenRefused('NO_PLAQUE');
  });
});

describe('amending the scope', () => {
  it('grants the new scope, once', () => {
    given(announced()).when(amendScope(), on).then(baseEvent('TrainingScopeGranted', withComputers)).andAgainNothing();
    given(approved()).when(amendScope(), on).thenTypes('TrainingScopeGranted');
    given(rectifying('2013-02-20')).when(amendScope(), '2013-03-01').thenTypes('TrainingScopeGranted');
  });

  it('tells no scope from another by the order of its subjects', () => {
    const [subject] = professional.subjects;
    const two = [{ category: 'PROFESSIONAL' as const, name: '会计' }, ...(subject === undefined ? [] : [subject])];
    const history = continued(announced(), { command: amendScope({ scope: { subjects: two, computer: false } }), on });
    given(history)
      .when(amendScope({ scope: { subjects: [...two].reverse(), computer: false } }), on)
      .thenNothing();
  });

  it('tells subjects apart by name and by category', () => {
    const of = (category: 'PUBLIC' | 'PROFESSIONAL', name: string) => ({
      subjects: [{ category, name }],
      computer: false,
    });
    given(announced())
      .when(amendScope({ scope: of('PROFESSIONAL', '会计') }), on)
      .thenTypes('TrainingScopeGranted');
    given(announced())
      .when(amendScope({ scope: of('PUBLIC', '机电工程') }), on)
      .thenTypes('TrainingScopeGranted');
  });

  it('measures a computer scope against the equipment that was found', () => {
    given(announced({ facts: { computers: 49, projectors: 0 } }))
      .when(amendScope(), on)
      .thenRefused({ code: 'COMPUTERS_LT_50', article: 'Art.5(3)' }, 'PROJECTORS_MISSING');
  });

  it('keeps public subjects from county bases', () => {
    given(announced(county))
      .when(amendScope({ scope: withPublic }), on)
      .thenRefused('SUBJECT_NOT_PERMITTED');
    given(announced())
      .when(amendScope({ scope: withPublic }), on)
      .thenTypes('TrainingScopeGranted');
  });

  it('is of recognised bases in good order', () => {
    given(evaluated()).when(amendScope(), on).thenRefused('NOT_APPROVED');
    given(overdue()).when(amendScope(), '2013-05-22').thenRefused('REVOCATION_PENDING');
    given(revoked()).when(amendScope(), '2014-01-02').thenRefused('BASE_ENDED');
  });
});
