import { describe, expect, it } from 'vitest';
import { matrix } from '../../src/application/permissions/index.js';
import { commandsPage, internalEvents, unobserved } from './commands-page.js';
import { observedEvents } from './observed-events.js';
import { refusalsPage } from './refusals-page.js';

const guide = '../../docs/guide';

describe('the reference in the guide', () => {
  it('has every command with its article, its rule and what it records', async () => {
    const observed = await observedEvents();
    const recording = new Set([...observed.keys(), ...Object.keys({ ...internalEvents, ...unobserved })]);
    expect(Object.keys(matrix).filter((command) => !recording.has(command))).toEqual([]);
    await expect(commandsPage(observed)).toMatchFileSnapshot(`${guide}/commands.md`);
  }, 120_000);

  it('has every refusal with its words', async () => {
    await expect(refusalsPage()).toMatchFileSnapshot(`${guide}/refusals.md`);
  });
});
