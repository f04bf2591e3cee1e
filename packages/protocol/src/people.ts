/** Who does something in an enquiry, as everybody may see it. */
import { Type, type Static } from 'typebox';
import { Id, Slug, strict } from './scalars.js';

/** A name in Welsh, as sentences need it: after “o”, “i” and “gan” its beginning is softened, after “â” and “a” aspirated. */
export const WelshName = strict(
  {
    plain: Type.String({ minLength: 2, description: 'Cyngor Sir Glanafon' }),
    soft: Type.String({ minLength: 2, description: '(o) Gyngor Sir Glanafon' }),
    aspirate: Type.String({ minLength: 2, description: '(â) Chyngor Sir Glanafon' }),
  },
  'A name in Welsh with its mutated forms; a form that equals the plain one is not mutated',
);
export type WelshName = Static<typeof WelshName>;

/** A council as sentences name it. */
export const CouncilName = Type.Object({
  slug: Slug,
  name: Type.String(),
  nameCy: Type.Optional(WelshName),
});
export type CouncilName = Static<typeof CouncilName>;

/** A member of staff as citizens and colleagues see them. */
export const AdviserName = Type.Object({
  kind: Type.Literal('adviser'),
  adviserId: Id,
  displayName: Type.String({ description: 'What the adviser is called, usually a first name' }),
  council: CouncilName,
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
