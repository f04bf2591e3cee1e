/** Who does something in an enquiry, as everybody may see it. */
import { Type, type Static } from 'typebox';
import { Id, Slug } from './scalars.js';

/** A member of staff as citizens and colleagues see them. */
export const AdviserName = Type.Object({
  kind: Type.Literal('adviser'),
  adviserId: Id,
  displayName: Type.String({ description: 'What the adviser is called, usually a first name' }),
  council: Type.Object({ slug: Slug, name: Type.String() }, { description: 'The adviser’s own council' }),
});
export type AdviserName = Static<typeof AdviserName>;

/** Who caused a fact. */
export const Actor = Type.Union([
  Type.Object({ kind: Type.Literal('citizen') }),
  AdviserName,
  Type.Object({
    kind: Type.Literal('hall'),
    reason: Type.String({ description: 'The job or rule that acted' }),
  }),
]);
export type Actor = Static<typeof Actor>;
