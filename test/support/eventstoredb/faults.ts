import { z } from 'zod';

const endpoint = z.object({ address: z.string(), port: z.number().int() });

/** What a test can make a server do wrong. Counted faults happen so many times and are over. */
export const faultsSchema = z.object({
  /** Says that another node is the leader. */
  notLeader: endpoint.optional(),
  /** Stores the append, then drops the connection in place of the answer. */
  dieAfterCommit: z.number().int().default(0),
  /** Stores the append, then is killed: in a process of its own only. */
  killAfterCommit: z.number().int().default(0),
  /** Takes appends, stores nothing and never answers. */
  blackHole: z.boolean().default(false),
  /** Stores appends and never answers. */
  storeInSilence: z.number().int().default(0),
  /** Takes reads and subscriptions and never answers. */
  deafReads: z.boolean().default(false),
  /** Takes subscriptions and never answers; reads are answered. */
  deafSubscriptions: z.boolean().default(false),
  notReady: z.number().int().default(0),
  /** Appends and reads fail with an error of no known kind. */
  broken: z.number().int().default(0),
  /** Answers appends so many milliseconds late. */
  lateByMs: z.number().int().default(0),
  /** Sends every event of a subscription twice. */
  duplicates: z.boolean().default(false),
  /** Ends a subscription after so many events. */
  endSubscriptionsAfter: z.number().int().optional(),
  /** Sends the highest possible position as a checkpoint. */
  maximumCheckpoint: z.boolean().default(false),
  /** GetSupportedMethods fails: the client keeps that for ever. */
  noFeatures: z.boolean().default(false),
  denied: z.boolean().default(false),
  /** Refuses everything that writes, as a server whose disk is full does. */
  diskFull: z.boolean().default(false),
});
export type Faults = z.infer<typeof faultsSchema>;

export const noFaults = (): Faults => faultsSchema.parse({});

type Counted = 'dieAfterCommit' | 'killAfterCommit' | 'storeInSilence' | 'notReady' | 'broken';

/** Uses up one of a counted fault. */
export const take = (faults: Faults, fault: Counted): boolean => {
  if (faults[fault] <= 0) return false;
  faults[fault] -= 1;
  return true;
};
