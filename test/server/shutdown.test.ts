import { describe, expect, it } from 'vitest';
import { bearer, serveEdge } from '../support/edge.js';
import { accepting, anEntry, fakeApplication } from '../support/fake-application.js';

const rename = 'mutation R($input: RenameBaseInput!) { renameBase(input: $input) { revision userErrors { code } } }';
const input = { baseId: 'base-1', name: 'x', reason: 'x', idempotencyKey: 'k' };

const gate = () => {
  let open: () => void = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
};

describe('closing the server', () => {
  it('finishes what is under way and takes nothing new', async () => {
    const begun = gate();
    const finish = gate();
    const { application } = fakeApplication(async () => {
      begun.open();
      await finish.opened;
      return accepting('base-1', anEntry('base-1', 1));
    });
    const edge = await serveEdge({ application });
    const answering = edge.ask(rename, { input }, bearer(await edge.token()));
    await begun.opened;
    const closing = edge.close();
    await expect(
      fetch(`${edge.address}/healthz`).then(
        (response) => response.status,
        () => 'refused',
      ),
    ).resolves.toSatisfy((answer) => answer === 503 || answer === 'refused');
    finish.open();
    expect((await answering).data.renameBase).toEqual({ revision: 1, userErrors: [] });
    await closing;
    await expect(fetch(`${edge.address}/healthz`)).rejects.toThrow();
  });

  it('cuts off what does not end in time', async () => {
    const begun = gate();
    const { application } = fakeApplication(() => {
      begun.open();
      return new Promise(() => {});
    });
    const edge = await serveEdge({ application, limits: { shutdownMs: 50 } });
    const answering = edge.ask(rename, { input }, bearer(await edge.token())).catch(() => 'cut off');
    await begun.opened;
    await edge.close();
    expect(await answering).toBe('cut off');
  });
});
