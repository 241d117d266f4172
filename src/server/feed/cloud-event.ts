import type { Passed } from '../../feed/index.js';

export const BATCH_TYPE = 'application/cloudevents-batch+json';

/** The attributes that are not in CloudEvents 1.0 itself: lower-case letters and digits, strings and integers. */
export type CloudEventV1 = {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly [attribute: string]: unknown;
};

const padded = (sequence: number): string => String(sequence).padStart(20, '0');

/** The start of the legal date in Shanghai. */
const legalTime = (date: string): string => `${date}T00:00:00+08:00`;

/**
 * An entry as a CloudEvent: `time` is the legal time, `recordedtime` when it was recorded, `sequence` its place in the
 * ledger. Who acted and why it was asked for is left out where the reader may not see who acted.
 */
export const cloudEventOf = ({ entry, view, depth, base }: Passed, source: string, cursor: string): CloudEventV1 => {
  const { meta } = entry.envelope;
  const aggregate = view.stream.slice(0, view.stream.indexOf('-'));
  const { actor, document } = view;
  return {
    specversion: '1.0',
    id: view.id,
    source,
    type: `register.jidi.${aggregate}.${view.type}.v${view.v}`,
    subject: base === undefined ? view.stream : (base.number ?? base.id),
    time: legalTime(view.occurredOn),
    recordedtime: view.recordedAt,
    sequence: padded(view.sequence),
    ...(depth !== 'PUBLIC' && { correlationid: meta.correlationId, causationid: meta.causationId }),
    partitionkey: view.stream,
    dataschema: `urn:jidi:event:${view.type}:v${view.v}`,
    datacontenttype: 'application/json',
    revision: view.revision,
    measures: view.measures,
    articles: view.articles.join(' '),
    ...(actor !== undefined && {
      actorid: actor.id,
      actorrole: actor.role,
      ...(actor.bureau !== undefined && { actorbureau: actor.bureau }),
    }),
    ...(document !== undefined && {
      documentref: document.ref,
      ...(document.sha256 !== undefined && { documentsha256: document.sha256 }),
    }),
    cursor,
    data: view.data,
  };
};
