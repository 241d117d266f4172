import { afterEach, describe, expect, it } from 'vitest';
import type { ProjectionHealth } from '../../src/projections/index.js';
import { bearer, type Edge, serveEdge } from '../support/edge.js';
import { accepting, anEntry, fakeApplication } from '../support/fake-application.js';
import { fakeViews } from '../support/fake-views.js';

let edge: Edge;
afterEach(() => edge.close());

const get = async (path: string) => {
  const response = await fetch(edge.address + path);
  return { status: response.status, text: await response.text() };
};
const bases = { name: 'bases', version: 1, sequence: 5 };

describe('/healthz', () => {
  it('answers as long as the process does', async () => {
    edge = await serveEdge({ views: fakeViews({}, { ready: () => false }) });
    expect((await get('/healthz')).status).toBe(200);
  });

  it.each([
    ['leader', true],
    ['follower', false],
  ])('says that this node is the %s of the views, as the metrics do', async (views, leads) => {
    edge = await serveEdge({ views: fakeViews({}, { leads: () => leads }) });
    expect(JSON.parse((await get('/healthz')).text)).toEqual({ status: 'alive', views });
    expect((await get('/metrics')).text).toContain(`jidi_views_leader ${leads ? 1 : 0}`);
  });
});

type Ready = { readonly ready: boolean; readonly health: readonly ProjectionHealth[]; readonly other: boolean };

describe('/readyz', () => {
  it.each<readonly [string, number, Ready]>([
    ['the views are there', 200, { ready: true, health: [{ ...bases, state: 'LIVE' }], other: true }],
    ['the views are catching up', 503, { ready: false, health: [{ ...bases, state: 'CATCHING_UP' }], other: true }],
    ['a view has failed', 503, { ready: true, health: [{ ...bases, state: 'FAILED', error: 'poison' }], other: true }],
    ['something else is missing', 503, { ready: true, health: [], other: false }],
  ])('when %s: %d', async (_what, status, { ready, health, other }) => {
    edge = await serveEdge({
      views: fakeViews({}, { ready: () => ready, health: () => health }),
      isReady: () => other,
    });
    const answer = await get('/readyz');
    expect(answer.status).toBe(status);
    const shown = health.map(({ name, state, sequence, error }) => ({ name, state, sequence, error }));
    expect(JSON.parse(answer.text).projections).toEqual(JSON.parse(JSON.stringify(shown)));
  });
});

describe('/metrics', () => {
  it('counts commands by outcome, times requests and tells how far each view is behind', async () => {
    const fake = fakeApplication(({ idempotencyKey }) => {
      if (idempotencyKey === 'fails') throw new Error('boom');
      return idempotencyKey === 'again' ? accepting('base-1') : accepting('base-1', anEntry('base-1', 1));
    });
    const views = fakeViews({}, { health: () => [{ ...bases, state: 'LIVE' as const }] });
    edge = await serveEdge({ application: fake.application, views, head: () => Promise.resolve(12) });
    const token = bearer(await edge.token());
    const rename = 'mutation R($input: RenameBaseInput!) { renameBase(input: $input) { revision } }';
    for (const idempotencyKey of ['once', 'again', 'fails'])
      await edge.ask(rename, { input: { baseId: 'base-1', name: 'x', reason: 'x', idempotencyKey } }, token);
    const { text } = await get('/metrics');
    expect(text).toContain('jidi_commands_total{command="renameBase",outcome="accepted"} 1');
    expect(text).toContain('jidi_commands_total{command="renameBase",outcome="unchanged"} 1');
    expect(text).toContain('jidi_commands_total{command="renameBase",outcome="failed"} 1');
    expect(text).toContain('jidi_projection_lag_entries{projection="bases"} 7');
    expect(text).toContain('jidi_http_request_seconds_count{method="POST",route="/graphql",status="200"} 3');
    expect(text).toContain('nodejs_eventloop_lag_seconds');
  });
});
