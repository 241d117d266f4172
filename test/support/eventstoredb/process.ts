import { createInterface } from 'node:readline';
import { z } from 'zod';
import { startDouble } from './double.js';
import { faultsSchema, noFaults } from './faults.js';
import { Log } from './log.js';

/**
 * The double as a process that can be killed: `tsx process.ts PORT [FILE]`, port 0 for a free one. Says
 * `{"port":…}` on stdout when it listens. A line of JSON on stdin is a command and is answered by a line: faults to set,
 * `{"drop":true}`, `{"end":true}` for its subscriptions, `{"clear":true}` for no faults. An append is in the file before
 * it is answered, so that a kill at any time loses nothing that was acknowledged; without a file a kill loses everything.
 */
const [port, file] = z.tuple([z.coerce.number().int(), z.string().optional()]).parse(process.argv.slice(2));

const commandSchema = z.union([
  z.strictObject({ drop: z.literal(true) }),
  z.strictObject({ end: z.literal(true) }),
  z.strictObject({ clear: z.literal(true) }),
  faultsSchema.partial().strict(),
]);

const double = await startDouble({ log: new Log(file), port, die: () => process.kill(process.pid, 'SIGKILL') });
const say = (words: object) => process.stdout.write(`${JSON.stringify(words)}\n`);
say({ port: double.port, address: double.address });

createInterface({ input: process.stdin }).on('line', (line) => {
  const command = commandSchema.safeParse(JSON.parse(line));
  if (!command.success) say({ error: z.prettifyError(command.error) });
  else if ('drop' in command.data) say({ dropped: double.dropSubscriptions() });
  else if ('end' in command.data) say({ ended: double.endSubscriptions() });
  else {
    // A schema with defaults fills in what the line does not say: only what it says is set.
    const said = Object.keys(JSON.parse(line));
    const set = Object.entries(command.data).filter(([name]) => said.includes(name));
    Object.assign(double.faults, 'clear' in command.data ? noFaults() : Object.fromEntries(set));
    say({ ok: true });
  }
});
