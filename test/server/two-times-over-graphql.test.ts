import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as ops from '../../examples/generated/graphql.js';
import { type Clerk, clerkOf } from '../support/clerk.js';
import { cityOfficer, education, wujin } from '../support/register.js';
import { type ServedRegister, serveRegister } from '../support/served-register.js';

let register: ServedRegister;
let clerk: Clerk;
let id: string;
/** Before the announcement. */
let sequence: number;
const as = cityOfficer;
const english = { 'accept-language': 'en' };

beforeAll(async () => {
  register = await serveRegister();
  clerk = clerkOf(register);
  await clerk.establish(education, '市教育局');
  id = await clerk.approve(1, { level: 'MUNICIPAL', gb6: wujin });
  const now = await register.ask(ops.BaseAsOfDocument, { id, asOf: {} }, { as });
  sequence = now.data?.base?.asOf?.sequence ?? 0;
  await clerk.announce(id, cityOfficer);
});
afterAll(() => register.close());

describe('two times over GraphQL', () => {
  const then = () => ({ recorded: { sequence } });

  it('gives the earlier answer again, and apart from it what became known', async () => {
    const { data, errors } = await register.ask(ops.BaseAsOfDocument, { id, asOf: then() }, { as });
    expect(errors).toEqual([]);
    expect(data?.base).toMatchObject({
      id,
      status: 'APPROVED',
      number: null,
      asOf: { sequence },
      division: { name: '武进区' },
    });
    expect(data?.base?.laterKnown?.edges.map(({ node }) => node.entry?.type)).toContain('BaseAnnounced');
  });

  it('lists and counts what there was', async () => {
    const listed = await register.ask(ops.BasesAsOfDocument, { asOf: then() }, { as });
    expect(listed.data?.bases).toMatchObject({ totalCount: 1, edges: [{ node: { id, status: 'APPROVED' } }] });
    const counted = await register.ask(ops.StatisticsAsOfDocument, { asOf: then() }, { as });
    expect(counted.data?.statistics).toEqual({ total: 1, byStatus: [{ status: 'APPROVED', count: 1 }] });
  });

  it('tells each change with its entry, officer and article', async () => {
    const { data, errors } = await register.ask(ops.BaseDiffDocument, { id, from: then(), to: {} }, { as });
    expect(errors).toEqual([]);
    expect(data?.diff?.find(({ field }) => field === 'announcedOn')).toMatchObject({
      entry: { type: 'BaseAnnounced', actor: { bureau: '320400' } },
    });
  });

  it('replays a base and says why it was in good standing', async () => {
    const replayed = await register.ask(ops.BaseReplayDocument, { id, first: 50 }, { as });
    const steps = replayed.data?.replay.edges ?? [];
    expect(steps[0]?.node.entry?.type).toBe('ApplicationSubmitted');
    expect(steps.at(-1)?.node.state?.status).toBe('ANNOUNCED');
    const standing = await register.ask(ops.BaseStandingDocument, { id, on: '2012-03-14' }, { as, headers: english });
    expect(standing.errors).toEqual([]);
    expect(standing.data?.standing?.inGoodStanding).toBe(false);
  });

  it('shows the public nothing of before the announcement', async () => {
    expect((await register.ask(ops.BaseAsOfDocument, { id, asOf: then() })).data?.base).toBeNull();
    expect((await register.ask(ops.BasesAsOfDocument, { asOf: then() })).data?.bases.totalCount).toBe(0);
  });

  it.each([
    [{ recorded: {} }, 'asOf.recorded', 'AS_OF_ONE_OF'],
    [{ recorded: { sequence: 1, on: '2012-01-01' } }, 'asOf.recorded', 'AS_OF_ONE_OF'],
    [{ recorded: { sequence: 0 } }, 'asOf.recorded.sequence', 'AS_OF_SEQUENCE'],
    [{ recorded: { sequence: 1_000_000 } }, 'asOf.recorded.sequence', 'AS_OF_BEYOND_TIP'],
    [{ recorded: { on: '2199-01-01' } }, 'asOf.recorded.on', 'AS_OF_IN_FUTURE'],
    [{ recorded: { at: '2199-01-01T00:00:00Z' } }, 'asOf.recorded.at', 'AS_OF_IN_FUTURE'],
    [{ recorded: { position: 'ffffffffffffffff' } }, 'asOf.recorded.position', 'AS_OF_UNKNOWN_POSITION'],
  ])('refuses %j at %s', async (asOf, field, rule) => {
    const { errors } = await register.ask(ops.BasesAsOfDocument, { asOf }, { as });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field, rule }] });
  });
});
