import { afterAll, beforeAll, expect, it } from 'vitest';
import * as ops from '../../../examples/generated/graphql.js';
import { clerkOf } from '../../support/clerk.js';
import { sequencesOf, socketTo, until } from '../../support/feed-client.js';
import { cityOfficer, usccOf } from '../../support/register.js';
import { type ServedRegister, serveRegister } from '../../support/served-register.js';

let register: ServedRegister;
let token: string;
beforeAll(async () => {
  register = await serveRegister();
  token = await register.tokenOf(cityOfficer);
});
afterAll(() => register.close());

let institutions = 0;
const registerOne = async (): Promise<void> => {
  institutions += 1;
  await clerkOf(register).done(cityOfficer, ops.RegisterOrganisationDocument, {
    name: `第${institutions}学院`,
    uscc: usccOf(institutions),
    type: 'HIGHER_VOCATIONAL',
    on: '2015-12-01',
  });
};

it('tells what is there, that it was all, and what comes', async () => {
  const socket = socketTo(register.address, token);
  const messages = socket.changes();
  const backfill = await until(messages, 'CaughtUp');
  const known = (await register.ledger.readAll({ limit: 1_000 })).entries.map(({ sequence }) => sequence);
  expect(sequencesOf(backfill)).toEqual(known);
  const next = until(messages, 'ChangeBatch');
  await registerOne();
  const [live] = await next;
  expect(live?.changes?.map(({ entry }) => entry.type)).toEqual(['OrganisationRegistered']);
  expect(sequencesOf([...backfill, ...(live ? [live] : [])])).toEqual(known.concat(known.length + 1));
  await socket.close();
});
