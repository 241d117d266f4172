import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '../../src/sqlite/index.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';
import { endAll, jidi, type ServedProgram, serve } from './support/program.js';

let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(async () => {
  await endAll();
  await folder.remove();
});

const learnersIn = (data: string): unknown => {
  const ledger = new Database(join(data, 'ledger.db'), { readonly: true });
  try {
    return ledger.prepare("SELECT count(*) AS learners FROM stream WHERE name LIKE 'learner-%'").pluck().get();
  } finally {
    ledger.close();
  }
};

describe('jidi demo', () => {
  const isReady = async ({ address }: ServedProgram) => (await fetch(`${address}/readyz`)).status;
  const whole = { timeout: 240_000 };
  const tokenOf = (stdout: string, role: string): string =>
    new RegExp(`^ {2}${role} .*\\n +(\\S+)$`, 'm').exec(stdout)?.[1] ?? '';
  const ask = async (program: ServedProgram, query: string, role: string) => {
    const authorization = `Bearer ${tokenOf(program.output.stdout, role)}`;
    const headers = { 'content-type': 'application/json', authorization };
    const body = JSON.stringify({ query });
    const answer = await (await fetch(`${program.address}/graphql`, { method: 'POST', headers, body })).json();
    expect(answer).not.toHaveProperty('errors');
    return answer.data;
  };

  it('is ready in fifteen seconds with what the build made ready, and leaves nothing behind', whole, async () => {
    expect(await jidi(['demo', '--prepare'])).toMatchObject({ code: 0, stdout: '' });
    const real = join(folder.path, 'a-real-register');
    const started = performance.now();
    const program = await serve({ LOG_LEVEL: 'info', JIDI_DATA: real }, { command: ['demo'] });
    await expect.poll(() => isReady(program), { timeout: 30_000, interval: 50 }).toBe(200);
    expect(performance.now() - started).toBeLessThan(15_000);
    await expect.poll(() => program.output.stdout).toContain('Ctrl-C');

    const counts =
      '{ classes(first: 1) { totalCount } plans(first: 1) { totalCount } organisations(first: 1) { totalCount } }';
    const { classes, plans, organisations } = await ask(program, counts, 'CITY');
    expect(classes.totalCount).toBeGreaterThanOrEqual(2_000);
    expect(plans.totalCount).toBeGreaterThan(1_000);
    const input = '{ idempotencyKey: "demo-1", name: "示例新校", type: TRAINING_BODY, uscc: "12320400MB15678933" }';
    const changed = `mutation { registerOrganisation(input: ${input}) { position userErrors { code } } }`;
    expect(await ask(program, changed, 'CITY')).toMatchObject({ registerOrganisation: { userErrors: [] } });
    const checked = await jidi(['verify', program.address, '--token', tokenOf(program.output.stdout, 'AUDITOR')]);
    expect(checked.code, checked.stderr).toBe(0);

    const data = /"data":"(.*?)"/.exec(program.output.stderr)?.[1] ?? '';
    expect(learnersIn(data)).toBeGreaterThanOrEqual(20_000);
    program.kill('SIGINT');
    expect(await program.ended).toEqual({ code: 0, signal: null });
    expect([existsSync(data), existsSync(real)]).toEqual([false, false]);

    // Another life of the same example: what the first was told is not in it.
    const again = await serve({}, { command: ['demo'] });
    await expect.poll(() => isReady(again), { timeout: 30_000, interval: 50 }).toBe(200);
    await expect.poll(() => again.output.stdout).toContain('Ctrl-C');
    expect(await ask(again, counts, 'CITY')).toEqual({ classes, plans, organisations });
    expect((await again.stop()).code).toBe(0);
  });

  it('loads it where nothing is ready, and answers the queries that it prints', async () => {
    const program = await serve({ LOG_LEVEL: 'info' }, { command: ['demo', '--training', 'none'] });
    await expect.poll(() => isReady(program), { timeout: 30_000, interval: 50 }).toBe(200);
    await expect.poll(() => program.output.stdout).toContain('Ctrl-C');
    const { stdout } = program.output;
    for (const role of ['CITY', 'COUNTY', 'DEPT', 'BASE', 'APPL', 'AUDITOR', 'ANALYST', 'PUBLIC'])
      expect(stdout).toContain(`  ${role}  `);
    const queries = [...stdout.matchAll(/^curl -s (\S+) -H '(.*?): (.*?)'(?: -H '(.*?): (.*?)')? -d '(.*)'$/gm)];
    expect(queries).toHaveLength(3);
    for (const [, url = '', ...rest] of queries) {
      const [type = '', json = '', authorization, bearer = '', body = ''] = rest;
      const headers = { [type]: json, ...(authorization && { [authorization]: bearer }) };
      const answer = await (await fetch(url, { method: 'POST', headers, body })).json();
      expect(answer).not.toHaveProperty('errors');
      expect(JSON.stringify(answer.data)).toMatch(/"(node|name)"/);
    }
    const folder = /"data":"(.*?)"/.exec(program.output.stderr)?.[1] ?? '';
    expect(existsSync(folder)).toBe(true);
    program.kill('SIGINT');
    expect(await program.ended).toEqual({ code: 0, signal: null });
    expect(existsSync(folder)).toBe(false);
  });
});
