import { z } from 'zod';
import { defineCommand } from './command-line.js';
import { exitCodes } from './exit-codes.js';

export const beginEpochCommand = defineCommand({
  name: 'begin-epoch',
  zh: '台账从副本放回之后：使此前的变更流游标一律重新取数',
  en: 'after a ledger was put back from a copy: have every older cursor of the change feed fetch anew',
  declare: () => undefined,
  read: z.object({}),
  notes: () =>
    [
      'EventStoreDB 集群从备份恢复后，或台账文件由人工放回后，在启动服务之前运行一次；jidi restore、backup 与 migrate 自会如此。',
      'Run it once before anything is served, after a cluster was restored from its backup or a ledger’s file was put back by hand;',
      'jidi restore, backup and migrate see to it themselves. Without it a client could go on, without a word, behind entries it has',
      'never seen. Entries, ids and the transparency log stay as they are.',
    ].join('\n'),
  action: async ({ composition, config, terminal }) => {
    const epoch = await composition.beginEpoch(config());
    terminal.out(`新纪元 · epoch ${epoch}\n`);
    return exitCodes.ok;
  },
});
