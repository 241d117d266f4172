import { fork } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { z } from 'zod';

const measured = z.object({ entries: z.number(), millis: z.number(), processor: z.number(), peak: z.number() });
/** What a part took: `millis` by the clock, `processor` in ms, `peak` its largest resident set in bytes. */
export type Measured = z.output<typeof measured>;

export const perSecond = ({ entries, millis }: Measured): number => (entries / millis) * 1_000;
/** What a peak is told in. */
export const MB = 1024 * 1024;

type Part = (folder: string) => Promise<number>;

/** The parts of a bench, each of which goes through the entries in a folder, in a process of its own: its memory is its own. */
export const partsApart = <Name extends string>(script: string, parts: { readonly [name in Name]: Part }) => {
  const isPart = (name: string | undefined): name is Name => name !== undefined && Object.hasOwn(parts, name);
  return {
    measure: (part: Name, folder: string): Promise<Measured> =>
      new Promise((resolve, reject) => {
        const child = fork(script, [part, folder], { execArgv: process.execArgv });
        let answer: unknown;
        child.on('message', (message) => {
          answer = message;
        });
        child.on('exit', (code) => {
          const read = measured.safeParse(answer);
          if (code === 0 && read.success) resolve(read.data);
          else reject(new Error(`${part} ended with code ${code}`));
        });
      }),
    /** Runs the part that this process was started for and answers with what it took; `false` where it was for none. */
    runOwn: async ([, , part, folder]: readonly string[] = process.argv): Promise<boolean> => {
      if (!isPart(part) || folder === undefined) return false;
      const [start, before] = [performance.now(), process.cpuUsage()];
      const entries = await parts[part](folder);
      const { user, system } = process.cpuUsage(before);
      const peak = process.resourceUsage().maxRSS * 1024;
      const took: Measured = { entries, millis: performance.now() - start, processor: (user + system) / 1_000, peak };
      // Whoever listens to the channel, as a library may, would keep the process.
      process.send?.(took, () => process.disconnect());
      return true;
    },
  };
};
