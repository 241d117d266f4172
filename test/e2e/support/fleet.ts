import type { Random } from '../../../src/cli/demo/random.js';
import { DidNotServe, type ServedProgram, serve } from './program.js';
import type { Availability } from './writers.js';

type Node = {
  readonly settings: Readonly<Record<string, string>>;
  served: ServedProgram | undefined;
  starting: Promise<void> | undefined;
};

/** Nodes of one register, some of which are down at times; who asks gets one that is up. */
export class Fleet implements Availability {
  readonly #nodes: readonly Node[];
  /** What nodes said that ended before they served. */
  readonly failedStarts: string[] = [];
  readonly #waiting = new Set<() => void>();
  #over = false;
  #last = '';

  constructor(
    settings: readonly Readonly<Record<string, string>>[],
    private readonly random: Random,
  ) {
    this.#nodes = settings.map((one) => ({ settings: one, served: undefined, starting: undefined }));
  }

  get up(): readonly ServedProgram[] {
    return this.#nodes.flatMap(({ served }) => served ?? []);
  }

  /** Any node: the next request goes to another one. Where none is up, one that was: it does not answer. */
  readonly address = (): string => {
    const { up } = this;
    this.#last = up[this.random.between(0, Math.max(up.length - 1, 0))]?.address ?? this.#last;
    return this.#last;
  };

  readonly current = async (): Promise<void> => {
    while (this.up.length === 0) await new Promise<void>((resolve) => this.#waiting.add(resolve));
  };

  readonly isOver = (): boolean => this.#over;

  /** Writers finish the command that they are at, and no more. */
  end(): void {
    this.#over = true;
  }

  /** Starts whatever is down, as a supervisor does: until it serves. What it said where it did not is kept. */
  async startAll(): Promise<void> {
    await Promise.all(this.#nodes.map((node) => (node.served === undefined ? this.#started(node) : undefined)));
  }

  #started(node: Node): Promise<void> {
    node.starting ??= this.#start(node).finally(() => {
      node.starting = undefined;
    });
    return node.starting;
  }

  async #start(node: Node): Promise<void> {
    while (node.served === undefined) {
      try {
        node.served = await serve(node.settings);
      } catch (error) {
        if (!(error instanceof DidNotServe)) throw error;
        this.failedStarts.push(error.stderr);
      }
    }
    const woken = [...this.#waiting];
    this.#waiting.clear();
    for (const wake of woken) wake();
  }

  /** SIGKILL for so many nodes that are up. */
  async kill(count: number): Promise<void> {
    for (let n = 0; n < count; n += 1) {
      const up = this.#nodes.filter(({ served }) => served !== undefined);
      const node = up[this.random.between(0, Math.max(up.length - 1, 0))];
      const served = node?.served;
      if (node === undefined || served === undefined) return;
      node.served = undefined;
      served.kill('SIGKILL');
      await served.ended;
    }
  }

  /** The end of what each node that is up has logged, for who has to find out why it does not get on. */
  lastWords(): string {
    return this.up.map(({ address, output }) => `${address}\n${output.stderr.slice(-2_000)}`).join('\n');
  }

  /** As an operator stops them; how each of them ended. */
  async stopAll() {
    return Promise.all(this.up.map((served) => served.stop()));
  }
}
