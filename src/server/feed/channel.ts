import type { ChangeMessage, Feed, FeedQuery, Place } from '../../feed/index.js';
import type { Frame, Payload } from './frame.js';
import type { Outlet } from './outlet.js';

/** A subscriber that has caught up and is sent what is new without asking. */
type Member = { place: Place; readonly outlet: Outlet; readonly leave: (place: Place) => void };

/** How long nothing but what is left out may go by before those who are live hear how far the feed has come. */
const PROGRESS_MS = 1_000;

export type ChannelOptions = {
  readonly feed: Feed;
  readonly query: FeedQuery;
  readonly encode: (message: ChangeMessage) => Promise<Payload>;
  /** Frames that were made a short while ago, for those who come a little later. */
  readonly recent: { get(from: number): Frame | undefined; set(from: number, frame: Frame): void };
  readonly waitingBytes: number;
};

/**
 * All subscribers that want the same, with the same permissions and in the same language: what one of them is sent is
 * read and encoded once. Who is behind asks for frames; who has caught up is handed each new one.
 */
export class Channel {
  readonly #live = new Set<Member>();
  readonly #making = new Map<number, Promise<Frame>>();
  #place: Place = { sequence: 0 };
  #pushing = false;
  #progress: NodeJS.Timeout | undefined;
  #forget: (() => void) | undefined;

  constructor(private readonly options: ChannelOptions) {}

  get query(): FeedQuery {
    return this.options.query;
  }

  /** The next frame after a place before the tip. */
  frame(from: Place): Promise<Frame> {
    const recent = this.options.recent.get(from.sequence);
    if (recent !== undefined) return Promise.resolve(recent);
    const making = this.#making.get(from.sequence) ?? this.#make(from);
    this.#making.set(from.sequence, making);
    return making;
  }

  /** A message that says where its reader is, or that it cannot go on. */
  encode(message: ChangeMessage): Promise<Payload> {
    return this.options.encode(message);
  }

  /**
   * Hands everything new to a subscriber that has all up to the tip. Resolves to where it is when it is too slow, when
   * it has missed something, or when it is to stop: it then goes on by itself.
   */
  live(place: Place, outlet: Outlet, signal: AbortSignal): Promise<Place> {
    if (this.#live.size === 0) this.#place = place;
    if (place.sequence < this.#place.sequence || signal.aborted) return Promise.resolve(place);
    return new Promise((resolve) => {
      const stop = () => member.leave(member.place);
      const member: Member = {
        place,
        outlet,
        leave: (at) => {
          if (!this.#live.delete(member)) return;
          signal.removeEventListener('abort', stop);
          if (this.#live.size === 0) this.#rest();
          resolve(at);
        },
      };
      signal.addEventListener('abort', stop);
      this.#live.add(member);
      this.#forget ??= this.options.feed.hub.onMoved(() => void this.#push());
      if (this.options.feed.hub.tip.sequence > place.sequence) void this.#push();
    });
  }

  async #make(from: Place): Promise<Frame> {
    const { feed, query, encode, recent } = this.options;
    try {
      const { message, to } = await feed.step(query, from);
      const frame = { payload: await encode(message), to, quiet: message.kind === 'Progress' };
      recent.set(from.sequence, frame);
      return frame;
    } finally {
      this.#making.delete(from.sequence);
    }
  }

  async #push(): Promise<void> {
    const { hub } = this.options.feed;
    if (hub.closed) return this.#releaseAll();
    if (this.#pushing) return;
    this.#pushing = true;
    try {
      while (this.#live.size > 0 && this.#place.sequence < hub.tip.sequence) {
        const from = this.#place;
        const frame = await this.frame(from);
        this.#place = frame.to;
        this.#hand(frame, from);
      }
    } catch {
      // Each meets the fault when it asks for itself.
      this.#releaseAll();
    } finally {
      this.#pushing = false;
    }
  }

  #hand(frame: Frame, from: Place): void {
    if (frame.quiet) this.#progress ??= setTimeout(() => void this.#tellProgress(), PROGRESS_MS);
    else this.#forgetProgress();
    for (const member of this.#live) {
      if (member.place.sequence >= frame.to.sequence) continue;
      if (member.place.sequence !== from.sequence) member.leave(member.place);
      else this.#send(member, frame);
    }
  }

  #send(member: Member, { payload, to, quiet }: Frame): void {
    member.place = to;
    if (quiet) return;
    member.outlet.send(payload);
    if (member.outlet.waiting > this.options.waitingBytes) member.leave(to);
  }

  async #tellProgress(): Promise<void> {
    this.#progress = undefined;
    const { feed, query, encode } = this.options;
    const place = this.#place;
    const payload = await encode(feed.at('Progress', query.filter, place));
    for (const member of this.#live)
      if (member.place.sequence === place.sequence) this.#send(member, { payload, to: place, quiet: false });
  }

  #forgetProgress(): void {
    clearTimeout(this.#progress);
    this.#progress = undefined;
  }

  #releaseAll(): void {
    for (const member of this.#live) member.leave(member.place);
  }

  #rest(): void {
    this.#forgetProgress();
    this.#forget?.();
    this.#forget = undefined;
  }
}
