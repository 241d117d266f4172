import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeFindings } from '../../src/cli/doctor/cluster.js';
import { eventStoreAddress } from '../../src/eventstoredb-address.js';
import { type Double, type DoubleMember, startDouble } from '../support/eventstoredb/double.js';

let members: readonly DoubleMember[];
let double: Double;
beforeEach(async () => {
  double = await startDouble({ members: () => members });
});
afterEach(() => double.stop());

const said = async (address: string): Promise<readonly string[]> => {
  const read = eventStoreAddress(address);
  if (!('value' in read)) throw new Error(read.en);
  return (await nodeFindings({ ledger: read.value })).map(({ check, status, en }) => `${check} ${status}: ${en}`);
};
const node = (port: number, state: DoubleMember['state'] & string, isAlive = true): DoubleMember => ({
  port,
  leads: state === 'LEADER',
  state,
  isAlive,
});

describe('the doctor on the nodes of a cluster', () => {
  it('tells what each of them does', async () => {
    members = [node(1, 'FOLLOWER'), node(2, 'LEADER'), node(3, 'CATCHINGUP'), node(4, 'READONLYREPLICA', false)];
    expect(await said(double.address)).toEqual([
      'eventstoredb nodes ok: 127.0.0.1:1 FOLLOWER, 127.0.0.1:2 LEADER, 127.0.0.1:3 CATCHINGUP, 127.0.0.1:4 DEAD; all 3 are up',
    ]);
  });

  it('says of a single node that there is no other', async () => {
    members = [node(1, 'LEADER')];
    expect(await said(double.address)).toEqual([
      'eventstoredb nodes ok: 127.0.0.1:1 LEADER; a single node: there is no other to take over',
    ]);
  });

  it('warns where one is down, where no majority is up and where nobody leads', async () => {
    members = [node(1, 'FOLLOWER', false), node(2, 'LEADER'), node(3, 'FOLLOWER')];
    expect(await said(double.address)).toEqual([
      expect.stringMatching(/ warning: .*:1 DEAD, .*2 of 3 are up, a majority/),
    ]);
    members = [node(1, 'FOLLOWER', false), node(2, 'UNKNOWN'), node(3, 'LEADER', false)];
    expect(await said(double.address)).toEqual([expect.stringMatching(/ warning: .*only 1 of 3 are up, no majority/)]);
    members = [node(1, 'FOLLOWER'), node(2, 'UNKNOWN'), node(3, 'UNKNOWN')];
    expect(await said(double.address)).toEqual([expect.stringMatching(/ warning: .*; no leader/)]);
  });

  it('asks every host that it was given, and any that answers will do', async () => {
    members = [node(1, 'LEADER'), node(2, 'FOLLOWER'), node(3, 'FOLLOWER')];
    const [finding] = await said(`esdb+discover://127.0.0.1:1,127.0.0.1:${double.port}?tls=false`);
    expect(finding).toMatch(/^eventstoredb nodes ok: .*; all 3 are up$/);
  });

  it('finds a cluster of which no node answers', async () => {
    const [finding] = await said('esdb://127.0.0.1:1,127.0.0.1:2?tls=false');
    expect(finding).toMatch(/^eventstoredb nodes problem: 127\.0\.0\.1:1,127\.0\.0\.1:2: no node answers/);
  });
});
