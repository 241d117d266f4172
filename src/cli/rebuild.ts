import { z } from 'zod';
import { defineCommand } from './command-line.js';
import { exitCodes } from './exit-codes.js';
import { stopSignal } from './signals.js';
import { progress } from './terminal.js';

export const rebuildCommand = defineCommand({
  name: 'rebuild',
  usage: '[projection...]',
  zh: '由台账重建视图（全部或指定的）',
  en: 'build the views anew from the ledger, all or the named ones',
  declare: () => undefined,
  read: z.object({}),
  notes: () =>
    [
      '在旧视图旁重建，完成后切换；可在服务运行时进行，查询不受影响。',
      'Builds beside the old views and switches when done; a server may run meanwhile, and its queries see no half view.',
    ].join('\n'),
  action: async ({ composition, config, terminal }, _options, names) => {
    const bar = progress(terminal, '重建 · rebuilding');
    const rebuilt = await composition.rebuild(config(), {
      ...(names.length === 0 ? {} : { only: names }),
      onProgress: ({ sequence, head }) => bar.to(sequence, head),
      signal: stopSignal(terminal),
    });
    bar.end();
    for (const { projection, error } of rebuilt.failed)
      terminal.err(`${projection} 未重建，保留原样 · left as it was: ${error}\n`);
    if (rebuilt.projections.length > 0)
      terminal.out(`已重建 · rebuilt up to entry ${rebuilt.sequence}: ${rebuilt.projections.join(', ')}\n`);
    return rebuilt.failed.length > 0 ? exitCodes.failure : exitCodes.ok;
  },
});
