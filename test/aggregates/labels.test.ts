import { describe, expect, it } from 'vitest';
import { articleLabel } from '../../src/aggregates/articles.js';
import { baseRefusals } from '../../src/aggregates/base/refusals.js';
import { cityActivityRefusals } from '../../src/aggregates/city-activity/index.js';
import { jurisdictionRefusals } from '../../src/aggregates/jurisdiction/index.js';
import { eventLabel, labels } from '../../src/aggregates/labels.js';
import { learnerRefusals } from '../../src/aggregates/learner/index.js';
import { measuresRefusals } from '../../src/aggregates/measures/index.js';
import { numberRegisterRefusals } from '../../src/aggregates/number-register/index.js';
import { organisationRefusals } from '../../src/aggregates/organisation/index.js';
import { planRefusals } from '../../src/aggregates/plan/index.js';
import { publicSubjectRefusals } from '../../src/aggregates/public-subject/index.js';
import { fillMessage, refusalMessage, refusals } from '../../src/aggregates/refusals.js';
import { formats } from '../../src/aggregates/registry.js';
import { reviewListRefusals } from '../../src/aggregates/review-list/index.js';
import { classRefusals } from '../../src/aggregates/training-class/index.js';
import { taskKinds } from '../../src/projections/views.js';

const CHINESE = /\p{Script=Han}/u;

describe('labels', () => {
  it.each(Object.entries(labels))('of %s are Chinese in Chinese and not in English', (_, kind) => {
    for (const { zh, en } of Object.values(kind)) {
      expect(zh).toMatch(CHINESE);
      expect(en).not.toMatch(CHINESE);
    }
  });

  it.each(Object.entries(labels))('of %s are told apart', (_, kind) => {
    const words = Object.values(kind);
    expect(new Set(words.map(({ zh }) => zh)).size).toBe(words.length);
    expect(new Set(words.map(({ en }) => en)).size).toBe(words.length);
  });

  it('name every task of the worklist', () => {
    expect(Object.keys(labels.task)).toEqual([...taskKinds]);
  });

  it('name every stored event', () => {
    for (const type of formats.flatMap(({ events }) => Object.keys(events))) {
      expect(eventLabel(type).zh).toMatch(CHINESE);
    }
    expect(eventLabel('BaseApproved')).toEqual({ zh: '认定', en: 'Recognised' });
    expect(eventLabel('SomethingElse')).toEqual({ zh: 'SomethingElse', en: 'SomethingElse' });
  });
});

describe('an article', () => {
  it.each([
    ['Art.3', '第三条', 'Article 3'],
    ['Art.8(2)', '第八条第二项', 'Article 8(2)'],
    ['Art.10', '第十条', 'Article 10'],
    ['Art.11', '第十一条', 'Article 11'],
    ['Art.20', '第二十条', 'Article 20'],
    ['Art.7市3', '第七条（市人社局职责）第三项', 'Article 7, duties of the city bureau, item 3'],
    ['Art.7县1', '第七条（辖市（区）人社局职责）第一项', 'Article 7, duties of the district bureaus, item 1'],
    ['Art.7业2', '第七条（业务主管部门职责）第二项', 'Article 7, duties of the competent departments, item 2'],
    ['Art.7业', '第七条（业务主管部门职责）', 'Article 7, duties of the competent departments'],
  ])('%s is cited as %s', (article, zh, en) => {
    expect(articleLabel(article)).toEqual({ zh, en });
  });

  it.each(['PIPL 47', 'Art.', 'Art.0', 'Art.8(x)', '武进区'])('is not %j, which stays as it is', (text) => {
    expect(articleLabel(text)).toEqual({ zh: text, en: text });
  });

  it('is cited for every event', () => {
    for (const article of formats.flatMap(({ events }) => Object.values(events).flatMap(({ articles }) => articles))) {
      expect(articleLabel(article).zh).toMatch(/^第.+条/);
    }
  });
});

describe('refusal messages', () => {
  const tables = [
    measuresRefusals,
    jurisdictionRefusals,
    organisationRefusals,
    numberRegisterRefusals,
    baseRefusals,
    publicSubjectRefusals,
    planRefusals,
    learnerRefusals,
    classRefusals,
    reviewListRefusals,
    cityActivityRefusals,
  ];

  it('are the same wherever a code is refused', () => {
    for (const table of tables) expect(refusals).toMatchObject(table);
  });

  it.each(Object.entries(refusals))('%s says the same parameters in both languages', (code, { zh, en }) => {
    const named = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
    expect(code).toMatch(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/);
    expect(zh).toMatch(CHINESE);
    expect(en).not.toMatch(CHINESE);
    expect(named(zh)).toEqual(named(en));
  });

  it('speak stored words and articles in the reader’s language', () => {
    expect(refusalMessage('USCC_INVALID', { rule: 'CHECK_DIGIT' }, 'zh')).toBe('统一社会信用代码无效：校验码不符');
    expect(refusalMessage('USCC_INVALID', { rule: 'CHECK_DIGIT' }, 'en')).toBe(
      'The unified social credit code is invalid: its check character does not fit',
    );
    expect(
      fillMessage(
        { zh: '{level}，{article}', en: '{level}, {article}' },
        { level: 'COUNTY', article: 'Art.8(2)' },
        'zh',
      ),
    ).toBe('县区级，第八条第二项');
  });

  it('speak a list of stored words, and leave other texts with commas alone', () => {
    const missing = 'FUNDS, FOLLOW_UP';
    expect(refusalMessage('SYSTEMS_INCOMPLETE', { missing }, 'zh')).toBe(
      '管理制度不健全，缺少：培训经费管理、跟踪反馈',
    );
    expect(refusalMessage('SYSTEMS_INCOMPLETE', { missing }, 'en')).toBe(
      'Management systems are missing: training funds, follow-up',
    );
    expect(refusalMessage('SYSTEMS_INCOMPLETE', { missing: 'FUNDS, and more' }, 'zh')).toContain('FUNDS, and more');
  });

  it('say other parameters as they are, numbers too', () => {
    expect(refusalMessage('SERIALS_EXHAUSTED', { digits: 4 }, 'en')).toContain('4 digits');
    expect(refusalMessage('DIVISION_NOT_IN_FORCE', { gb6: '320405', on: '2015-04-28' })).toBe(
      '区划 320405 在 2015-04-28 不在施行中',
    );
  });

  it('are not made up for a code that is no aggregate’s', () => {
    expect(refusalMessage('SOMETHING_ELSE')).toBeUndefined();
    expect(refusalMessage('toString')).toBeUndefined();
  });
});
