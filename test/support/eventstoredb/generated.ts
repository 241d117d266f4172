import { createRequire } from 'node:module';

/** The client's own definitions of the wire. They are CommonJS whose names Node cannot see from outside. */
const require = createRequire(import.meta.url);
const generated = '@eventstore/db-client/generated';

type Streams = typeof import('@eventstore/db-client/generated/streams_pb.js');
type Shared = typeof import('@eventstore/db-client/generated/shared_pb.js');
type Gossip = typeof import('@eventstore/db-client/generated/gossip_pb.js');
type Services = typeof import('@eventstore/db-client/generated/streams_grpc_pb.js') &
  typeof import('@eventstore/db-client/generated/gossip_grpc_pb.js') &
  typeof import('@eventstore/db-client/generated/serverfeatures_grpc_pb.js');

export const streams: Streams = require(`${generated}/streams_pb.js`);
export const shared: Shared = require(`${generated}/shared_pb.js`);
export const gossip: Gossip = require(`${generated}/gossip_pb.js`);
export const services: Services = {
  ...require(`${generated}/streams_grpc_pb.js`),
  ...require(`${generated}/gossip_grpc_pb.js`),
  ...require(`${generated}/serverfeatures_grpc_pb.js`),
};
