import { resolve } from 'node:path';
import { BroadcastChannel } from 'node:worker_threads';

/** The threads of one process tell each other of commits to a ledger's file: a reader in another thread need not look. */
const channelOf = (file: string): BroadcastChannel => new BroadcastChannel(`jidi ledger ${resolve(file)}`);

/** Says after every commit where the ledger ends now. */
export const tellCommits = (file: string): { readonly tell: (head: number) => void; readonly close: () => void } => {
  const channel = channelOf(file);
  channel.unref();
  return { tell: (head) => channel.postMessage(head), close: () => channel.close() };
};

/** Hears the ledger's last sequence after every commit of a writer in this process. Returns what ends it. */
export const hearCommits = (file: string, heard: (head: number) => void): (() => void) => {
  const channel = channelOf(file);
  channel.unref();
  channel.onmessage = (event) => {
    const { data } = event as { readonly data: unknown };
    if (typeof data === 'number') heard(data);
  };
  return () => channel.close();
};
