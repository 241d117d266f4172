import { describe, expect, it } from 'vitest';
import type { BaseCommand } from '../../../src/aggregates/base/index.js';
import type { HolidayTable } from '../../../src/kernel/index.js';
import { holidays } from '../../support/shipped.js';
import { drafter } from './support/changzhou.js';
import {
  adjustBase,
  closeBase,
  inXinbei,
  notifyRevocation,
  renameBase,
  revokeBase,
  submitFiling,
  verifyViolation,
} from './support/commands.js';
import { approved, awarded, continued, given, type History } from './support/histories.js';

const county = { level: 'COUNTY' } as const;
const on = '2012-12-25';
const without = (...years: readonly string[]): HolidayTable =>
  Object.fromEntries(Object.entries(holidays).filter(([year]) => !years.includes(year)));

const violating = continued(awarded(county), { command: verifyViolation(), on, actor: drafter });
const notified = continued(violating, { command: notifyRevocation({ ground: 'ARBITRARY_FEES' }), on, actor: drafter });

const acts: readonly (readonly [string, History, BaseCommand])[] = [
  ['a filing', approved(county), submitFiling()],
  ['a notice', violating, notifyRevocation({ ground: 'ARBITRARY_FEES' })],
  ['an adjustment', awarded(county), adjustBase({ place: inXinbei })],
  ['a renaming', awarded(county), renameBase()],
  ['a closure', awarded(county), closeBase()],
];

describe('a due date that runs into a year whose holidays are not known', () => {
  it.each(acts)('says so in the event of %s', (_, history, command) => {
    const [event] = given(history).when(command, on, { holidays: without('2013') }).events;
    expect(event?.data).toMatchObject({ assumedYears: ['2013'] });
    const [known] = given(history).when(command, on).events;
    expect(known?.data).not.toHaveProperty('assumedYears');
  });

  it('says so of the plaque of a revocation, which falls due after its effect', () => {
    const [event] = given(notified).when(revokeBase({ ground: 'ARBITRARY_FEES' }), '2013-12-24', {
      holidays: without('2013', '2014'),
    }).events;
    expect(event?.data).toMatchObject({ assumedYears: ['2013', '2014'] });
  });
});
