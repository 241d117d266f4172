import { performance } from 'node:perf_hooks';

/** Milliseconds since the epoch with their fractions, comparable between processes of one machine. */
export const now = (): number => performance.timeOrigin + performance.now();

/** What the feed's bench asks of its subscribers, and what they answer. */
export type ToSubscribers =
  | {
      readonly kind: 'connect';
      readonly port: number;
      readonly protocol: 'graphql' | 'bare';
      readonly count: number;
      readonly token: string;
      readonly query: string;
      readonly after: string;
      /** So many of them read nothing once they have caught up. */
      readonly stalled?: number;
    }
  | { readonly kind: 'expect'; readonly messages: number }
  | { readonly kind: 'expect-entries'; readonly entries: number }
  | { readonly kind: 'sample' }
  | {
      readonly kind: 'backfill';
      readonly port: number;
      readonly token: string;
      readonly query: string;
      readonly entries: number;
    }
  | { readonly kind: 'disconnect' };
export type FromSubscribers =
  | { readonly kind: 'done' }
  | { readonly kind: 'got'; readonly at: readonly number[] }
  | { readonly kind: 'sample'; readonly text: string }
  | { readonly kind: 'backfilled'; readonly ms: number };
