import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { changesWithApollo } from '../../examples/clients/apollo.js';
import { changesWithUrql } from '../../examples/clients/urql.js';
import { cityOfficer } from '../support/register.js';
import { type ServedRegister, serveRegister } from '../support/served-register.js';

let register: ServedRegister;
let at: { readonly url: string; readonly token: string };
beforeAll(async () => {
  register = await serveRegister();
  at = { url: register.address, token: await register.tokenOf(cityOfficer) };
});
afterAll(() => register.close());

const everySequence = async () =>
  (await register.ledger.readAll({ limit: 1_000 })).entries.map((entry) => entry.sequence);
type Message = {
  readonly __typename: string;
  readonly changes?: readonly { readonly entry: { readonly sequence: number } }[];
};

/** Gathers the sequences until everything has been told. */
const gatherer = () => {
  const sequences: number[] = [];
  let done: () => void = () => undefined;
  const caughtUp = new Promise<void>((resolve) => {
    done = resolve;
  });
  return {
    sequences,
    caughtUp,
    take: (message: Message | undefined) => {
      sequences.push(...(message?.changes ?? []).map(({ entry }) => entry.sequence));
      if (message?.__typename === 'CaughtUp') done();
    },
  };
};

it('Apollo Client follows the feed', async () => {
  const { results, stop } = changesWithApollo({ ...at, webSocketImpl: WebSocket });
  const gathered = gatherer();
  const subscription = results.subscribe(({ data }) => gathered.take(data?.changes));
  await gathered.caughtUp;
  expect(gathered.sequences).toEqual(await everySequence());
  subscription.unsubscribe();
  stop();
});

it('urql follows the feed', async () => {
  const { results, stop } = changesWithUrql(at);
  const gathered = gatherer();
  const { unsubscribe } = results.subscribe(({ data }) => gathered.take(data?.changes));
  await gathered.caughtUp;
  expect(gathered.sequences).toEqual(await everySequence());
  unsubscribe();
  stop();
});
