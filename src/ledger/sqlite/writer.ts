import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { tellCommits } from './commits.js';
import { openForWriting } from './file.js';
import { GroupCommit } from './group-commit.js';
import type { FromWriter, Group, ToWriter, WriterOptions } from './protocol.js';

/** The writer's thread: the disk is waited for here, so that the event loop never does. */

/** Requests in one commit: enough to share an fsync, few enough that nobody waits long for the others. */
const TOGETHER = 512;

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

const commit = (groups: readonly Group[]): void => {
  const committed = commits.commit(groups);
  for (const { answers, head } of committed) send({ kind: 'answers', answers, head });
  const last = committed.at(-1);
  if (last !== undefined) commitsTold.tell(last.head);
};

const close = (): void => {
  commitsTold.close();
  connection.close();
  port.close();
};

const next = (): ToWriter | undefined => receiveMessageOnPort(port)?.message;

/** Groups that have arrived by now share a commit. */
port.on('message', (first: ToWriter) => {
  const groups: Group[] = [];
  let requests = 0;
  let message: ToWriter | undefined = first;
  while (message?.kind === 'group') {
    groups.push(message.group);
    requests += message.group.length;
    message = requests < TOGETHER ? next() : undefined;
  }
  if (groups.length > 0) commit(groups);
  if (message?.kind === 'close') close();
});
send({ kind: 'ready' });
