/** Who is on the line: a citizen's bearer session, a member of staff's cookie. */
import { Type, type Static } from 'typebox';
import { Id, Moment, Slug, strict } from './scalars.js';

/** Starts a citizen's session; only when the citizen has acted. */
export const StartSession = strict({ council: Slug });
export type StartSession = Static<typeof StartSession>;

export const SessionStarted = Type.Object({
  token: Type.String({ description: 'The secret; the hall keeps only its hash' }),
  citizenId: Id,
  expiresAt: Moment,
});
export type SessionStarted = Static<typeof SessionStarted>;

export const SignIn = strict({
  email: Type.String({ minLength: 3, maxLength: 254 }),
  password: Type.String({ minLength: 1, maxLength: 200 }),
});
export type SignIn = Static<typeof SignIn>;

/** A member of staff who is signed in, and the councils whose enquiries they may see. */
export const StaffProfile = Type.Object({
  adviserId: Id,
  displayName: Type.String(),
  email: Type.String(),
  council: Slug,
  /** Feeds this person may watch. The feed of a council that answers for others carries their enquiries too. */
  feeds: Type.Array(Slug, {
    description: 'Councils whose feed this person may watch; it carries what the council answers for others',
  }),
  councils: Type.Array(
    Type.Object({
      slug: Slug,
      name: Type.String(),
      mark: Type.Optional(Type.String()),
      colours: Type.Object({ primary: Type.String(), onPrimary: Type.String() }),
    }),
  ),
});
export type StaffProfile = Static<typeof StaffProfile>;
