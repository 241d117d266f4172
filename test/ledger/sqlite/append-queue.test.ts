import { describe, expect, it } from 'vitest';
import { LedgerUnavailable, OutcomeUnknown } from '../../../src/ledger/index.js';
import { AppendQueue } from '../../../src/ledger/sqlite/append-queue.js';
import type { AppendAnswer, AppendRequest, Group } from '../../../src/ledger/sqlite/protocol.js';
import type { WriterThread } from '../../../src/ledger/sqlite/writer-thread.js';

type Commit = { readonly group: Group; succeed(): void; die(): void };

/** Writers whose commits end when the test says so. */
const writers = () => {
  const commits: Commit[] = [];
  const heads: number[] = [];
  let arrived: (() => void) | undefined;
  let [started, closed, head, broken] = [0, 0, 0, false];
  const start = async (): Promise<WriterThread> => {
    if (broken) throw new Error('no more threads');
    started += 1;
    let ended = false;
    return {
      get ended() {
        return ended;
      },
      commit: (group) =>
        new Promise((resolve, reject) => {
          const succeed = () => {
            const answers = group.map((_, i) => ({ kind: 'written', revision: 1, sequence: head + i + 1 }) as const);
            head += group.length;
            resolve({ kind: 'answers', answers, head });
          };
          const die = () => {
            ended = true;
            reject(new Error('the writer ended with code 1'));
          };
          commits.push({ group, succeed, die });
          arrived?.();
        }),
      close: async () => {
        closed += 1;
      },
    };
  };
  const queue = new AppendQueue(start, (last) => heads.push(last));
  const next = async (): Promise<Commit> => {
    while (commits.length === 0)
      await new Promise<void>((resolve) => {
        arrived = resolve;
      });
    const commit = commits.shift();
    if (commit === undefined) throw new Error('a commit was there');
    return commit;
  };
  const setBroken = (now: boolean) => {
    broken = now;
  };
  return { queue, next, heads, setBroken, count: () => ({ started, closed }) };
};

const request = (stream: string): AppendRequest => ({ stream, expected: 'any', events: [] });
const read = (answer: AppendAnswer) => answer;
const streams = (group: Group): string[] => group.map(({ stream }) => stream);

describe('the append queue', () => {
  it('sends appends of one turn, and those that arrive while others are under way, together', async () => {
    const { queue, next, heads } = writers();
    const first = [queue.append(request('a'), read), queue.append(request('b'), read)];
    const commit = await next();
    const second = [
      queue.append(request('c'), read),
      queue.append(request('d'), read),
      queue.append(request('e'), read),
    ];
    expect(streams(commit.group)).toEqual(['a', 'b']);
    commit.succeed();
    await Promise.all(first);
    const following = await next();
    expect(streams(following.group)).toEqual(['c', 'd', 'e']);
    following.succeed();
    expect(await Promise.all(second)).toMatchObject([{ sequence: 3 }, { sequence: 4 }, { sequence: 5 }]);
    expect(heads).toEqual([2, 5]);
  });

  it('sends what fills a group while others are under way, and the rest after them', async () => {
    const { queue, next, heads } = writers();
    const all = Array.from({ length: 70 }, (_, i) => queue.append(request(`${i}`), read));
    const [first, second] = [await next(), await next()];
    expect([first.group.length, second.group.length]).toEqual([32, 32]);
    second.succeed();
    first.succeed();
    const last = await next();
    expect(streams(last.group)).toEqual(['64', '65', '66', '67', '68', '69']);
    last.succeed();
    expect(await Promise.all(all)).toHaveLength(70);
    expect(heads).toEqual([32, 64, 70]);
  });

  it('says of everything a dying writer had that its outcome is unknown', async () => {
    const { queue, next } = writers();
    const all = Array.from({ length: 70 }, (_, i) => queue.append(request(`${i}`), read));
    const [first, second] = [await next(), await next()];
    second.die();
    first.die();
    (await next()).succeed();
    const settled = await Promise.allSettled(all);
    expect(settled.map(({ status }) => status)).toEqual([...Array(64).fill('rejected'), ...Array(6).fill('fulfilled')]);
  });

  it('starts one writer for all that is sent while none is there', async () => {
    const { queue, next, count } = writers();
    const all = Array.from({ length: 64 }, (_, i) => queue.append(request(`${i}`), read));
    (await next()).succeed();
    (await next()).succeed();
    await Promise.all(all);
    expect(count()).toEqual({ started: 1, closed: 0 });
  });

  it('says of what a dying writer was at that its outcome is unknown, and writes the rest with a new one', async () => {
    const { queue, next, count } = writers();
    const inFlight = [queue.append(request('a'), read), queue.append(request('b'), read)];
    const dying = await next();
    const waiting = queue.append(request('c'), read);
    dying.die();
    for (const { status, ...outcome } of await Promise.allSettled(inFlight)) {
      expect(status).toBe('rejected');
      expect(outcome).toMatchObject({ reason: expect.any(OutcomeUnknown) });
    }
    const healthy = await next();
    expect(streams(healthy.group)).toEqual(['c']);
    healthy.succeed();
    await expect(waiting).resolves.toMatchObject({ kind: 'written' });
    expect(count()).toEqual({ started: 2, closed: 0 });
  });

  it('has every answer read before anybody hears of the commit; what reading throws rejects that append alone', async () => {
    const { queue, next, heads } = writers();
    const heard: number[] = [];
    const unreadable = queue.append(request('a'), () => {
      throw new Error('not the answer that was wanted');
    });
    const readable = queue.append(request('b'), (answer) => {
      heard.push(heads.length);
      return answer;
    });
    (await next()).succeed();
    await expect(unreadable).rejects.toThrow('not the answer that was wanted');
    await expect(readable).resolves.toMatchObject({ kind: 'written', sequence: 2 });
    expect([heard, heads]).toEqual([[0], [2]]);
  });

  it('is unavailable while no writer starts, and recovers', async () => {
    const { queue, next, setBroken } = writers();
    setBroken(true);
    await expect(queue.append(request('a'), read)).rejects.toBeInstanceOf(LedgerUnavailable);
    setBroken(false);
    const again = queue.append(request('a'), read);
    (await next()).succeed();
    await expect(again).resolves.toMatchObject({ kind: 'written' });
  });

  it('takes nothing more once it drains, and finishes what it has', async () => {
    const { queue, next, count } = writers();
    const accepted = queue.append(request('a'), read);
    const commit = await next();
    const alsoAccepted = queue.append(request('b'), read);
    const drained = queue.drain();
    await expect(queue.append(request('c'), read)).rejects.toBeInstanceOf(LedgerUnavailable);
    commit.succeed();
    (await next()).succeed();
    await drained;
    await expect(Promise.all([accepted, alsoAccepted])).resolves.toHaveLength(2);
    await queue.end();
    expect(count()).toEqual({ started: 1, closed: 1 });
  });
});
