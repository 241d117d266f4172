import { readFileSync } from 'node:fs';
import { getOperationAST, parse } from 'graphql';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import * as ops from '../../examples/generated/graphql.js';
import { instant } from '../../src/kernel/index.js';
import { cityOfficer, wujin } from '../support/register.js';
import { imported, municipalBase, openSchools, type Schools } from '../support/schools.js';
import { idNumberOf } from '../support/teaching.js';

const pages = ['two-times', 'transparency', 'corrections', 'change-streams', 'exports', 'graphql'] as const;

const blocksOf = (page: string): readonly string[] => {
  const text = readFileSync(new URL(`../../docs/guide/${page}.md`, import.meta.url), 'utf8');
  return [...text.matchAll(/```graphql\n(.*?)```/gs)].map(([, block]) => block ?? '');
};
const operationOf = (block: string) => {
  const operation = getOperationAST(parse(block));
  if (operation == null) throw new Error(`not one operation:\n${block}`);
  return { kind: operation.operation, name: operation.name?.value ?? 'unnamed' };
};
const shown = pages.flatMap((page) => blocksOf(page).map((block) => ({ page, block, ...operationOf(block) })));
const blockNamed = (name: string): string => shown.find((each) => each.name === name)?.block ?? '';

type Answer = {
  readonly data?: { readonly [field: string]: unknown } | null;
  readonly errors?: readonly unknown[];
};

let schools: Schools;
let applying: string;
let announcement: string;
let classId: string;

beforeAll(async () => {
  // What the pages ask of 2014 was recorded by then.
  schools = await openSchools(instant('2012-03-20T01:00:00Z'));
  const { register, clerk, municipal } = schools;
  register.setClock(instant('2016-01-04T01:00:00Z'));
  applying = await clerk.approve(4, { level: 'MUNICIPAL', gb6: wujin });
  const opened = await clerk.done(municipalBase, ops.OpenClassDocument, {
    ...imported(municipal, ['2015-12-21']),
    on: '2015-12-21',
  });
  classId = opened.class?.id ?? '';
  const { data } = await register.ask(ops.BaseWithHistoryDocument, { id: municipal }, { as: cityOfficer });
  announcement = data?.base?.history.edges.find(({ node }) => node.type === 'BaseAnnounced')?.node.id ?? '';
});
afterAll(() => schools.register.close());

const send = async (query: string, variables: object): Promise<Answer> => {
  const as = query.includes('enrolLearners') ? municipalBase : cityOfficer;
  const response = await schools.register.post({ query, variables }, { as });
  return JSON.parse(await response.text());
};

const startedExport = async (): Promise<string> => {
  const { data } = await send(blockNamed('Start'), { key: 'guide, followed' });
  const { export: started } = (data?.startExport ?? {}) as { export?: { id: string } };
  return started?.id ?? '';
};

/** What each operation is asked about; the base, where nothing else is said. */
const variablesOf = async (name: string): Promise<object> => {
  switch (name) {
    case 'ProofOfAnEntry':
      return { id: announcement };
    case 'Consistency':
      return { from: 1 };
    case 'Start':
      return { key: 'guide, started' };
    case 'Progress':
      return { id: await startedExport() };
    case 'Check':
      return { base: schools.municipal, on: '2012-06-01' };
    case 'Year':
      return { base: schools.municipal };
    case 'Enrol':
      return {
        input: { idempotencyKey: 'guide, enrolled', classId, learnerIds: schools.learnerIds, on: '2015-12-21' },
      };
    case 'WhoIs':
      return { idNumber: idNumberOf(1) };
    case 'Number':
      return { key: 'guide, numbered', base: applying };
    default:
      return { id: schools.municipal };
  }
};

/** Nothing went wrong, nothing was refused, and everything that was asked for is there. */
const expectAnswered = ({ data, errors }: Answer): void => {
  expect(errors).toBeUndefined();
  expect(Object.keys(data ?? {})).not.toEqual([]);
  for (const value of Object.values(data ?? {})) {
    expect(value).not.toBeNull();
    expect(value).not.toMatchObject({ userErrors: [expect.anything()] });
  }
};

/** The first message of a subscription, while the base is renamed until there is one. */
const firstMessage = async (query: string, variables: Record<string, unknown>): Promise<Answer> => {
  const { register, clerk, municipal: baseId } = schools;
  const client = createClient({
    url: `${register.address.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${await register.tokenOf(cityOfficer)}` },
  });
  let isTold = false;
  const message = client
    .iterate<Record<string, unknown>>({ query, variables })
    .next()
    .finally(() => {
      isTold = true;
    });
  for (let n = 1; !isTold; n += 1) {
    await clerk.done(cityOfficer, ops.RenameBaseDocument, { baseId, name: `第${n}次更名基地`, reason: '更名' });
  }
  const { value, done } = await message;
  await client.dispose();
  if (done === true) throw new Error('ended without a message');
  return value;
};

describe('what the guide shows', () => {
  it('is something on each of these pages', () => {
    expect([...new Set(shown.map(({ page }) => page))]).toEqual([...pages]);
  });

  it.each(shown)('is answered as it stands: $name of the page $page', async ({ block, kind, name }) => {
    const variables = await variablesOf(name);
    const query = block.replace('"entry-…"', JSON.stringify(announcement));
    expectAnswered(
      kind === 'subscription' ? await firstMessage(query, { ...variables }) : await send(query, variables),
    );
  });
});
