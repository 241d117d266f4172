import { PostgresSharing } from '../../../src/projections/postgres/sharing.js';
import { addressOf } from './schema-address.js';

/** A process that takes the lead and keeps it until it is killed. */
const [, , url = '', schema = '', name = ''] = process.argv;
const sharing = new PostgresSharing(addressOf(url, schema));
const term = await sharing.candidate(name, new AbortController().signal);
process.send?.(term === undefined ? 'none' : 'leads');
