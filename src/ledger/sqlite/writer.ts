import { parentPort, workerData } from 'node:worker_threads';
import { tellCommits } from './commits.js';
import { openForWriting } from './file.js';
import { GroupCommit } from './group-commit.js';
import type { FromWriter, ToWriter, WriterOptions } from './protocol.js';

/** The writer's thread: the disk is waited for here, so that the event loop never does. */

const port = parentPort;
if (port === null) throw new Error('the writer runs as a worker thread');
const { file, maxBytes }: WriterOptions = workerData;

const connection = openForWriting(file);
if (maxBytes !== undefined) {
  const pageSize = Number(connection.pragma('page_size', { simple: true }));
  connection.pragma(`max_page_count = ${Math.max(1, Math.floor(maxBytes / pageSize))}`);
}
const commits = new GroupCommit(connection);
const commitsTold = tellCommits(file);
const send = (message: FromWriter): void => port.postMessage(message);

port.on('message', (message: ToWriter) => {
  switch (message.kind) {
    case 'group':
      send({ kind: 'answers', answers: commits.commit(message.group), head: commits.head });
      commitsTold.tell(commits.head);
      return;
    case 'close':
      commitsTold.close();
      connection.close();
      port.close();
      return;
    default:
      message satisfies never;
  }
});
send({ kind: 'ready' });
