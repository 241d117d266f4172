import { randomUUID } from 'node:crypto';
import { type Incident, openEventStoreLedger, type Timing } from '../../../src/ledger/eventstoredb/index.js';
import type { Ledger } from '../../../src/ledger/index.js';
import { contractCodec } from '../../contract/ledger/fixture.js';

/** Impatient, so that a test of what happens when time is up takes no time. */
export const quick: Partial<Timing> = {
  call: 300,
  append: 2_000,
  open: 2_000,
  placing: 900,
  pause: 5,
  longestPause: 40,
};

/** A ledger over a double, and what it had to get over. */
export type Opened = { readonly ledger: Ledger; readonly incidents: Incident[]; readonly prefix: string };

export const openOver = async (
  address: string,
  {
    prefix = `t${randomUUID()}`,
    timing = quick,
    ...how
  }: { prefix?: string; timing?: Partial<Timing>; readonly?: boolean; newId?: string } = {},
): Promise<Opened> => {
  const incidents: Incident[] = [];
  const onIncident = (incident: Incident) => void incidents.push(incident);
  const ledger = await openEventStoreLedger({
    connectionString: address,
    prefix,
    codec: contractCodec,
    timing,
    onIncident,
    ...how,
  });
  return { ledger, incidents, prefix };
};
