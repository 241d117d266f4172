import { Field, ID, InterfaceType } from 'type-graphql';

/** The type that an id belongs to, by its form. An entry's id has no prefix in the views. */
export const typeNamed = (id: string): string => {
  if (id.startsWith('base-')) return 'Base';
  if (id.startsWith('organisation-')) return 'Organisation';
  if (id.startsWith('division-')) return 'Division';
  if (id.startsWith('measures-')) return 'MeasuresVersion';
  if (id.startsWith('plan-')) return 'Plan';
  if (id.startsWith('class-')) return 'Class';
  if (id.startsWith('publicSubject-')) return 'PublicSubject';
  if (id.startsWith('reviewList-')) return 'ReviewList';
  return 'Entry';
};

@InterfaceType('Node', {
  description:
    'Something with an id: `base-<uuid>`, `organisation-<organisation code>`, `entry-<uuid>`, `division-<GB6>`, `measures-<GB6>:<version>`, `plan-<uuid>`, `class-<uuid>`, `publicSubject-<code>`, `reviewList-<GB6>-<year>`. A learner is no node.',
  resolveType: (value: { readonly id: string }) => typeNamed(value.id),
})
export abstract class NodeInterface {
  @Field(() => ID, { description: 'For `node(id)`.' })
  id: string;
}
