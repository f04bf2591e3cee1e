/** Who is asking: every service call is made by one of these. */
import type { AdviserName, CouncilName } from '@moothall/protocol';

export interface Citizen {
  readonly kind: 'citizen';
  readonly citizenId: string;
  /** Slug of the council on whose site the session was started. */
  readonly council: string;
}

export interface Adviser {
  readonly kind: 'adviser';
  readonly adviserId: string;
  readonly displayName: string;
  /** The council that employs them. */
  readonly council: CouncilName;
}

export type Principal = Citizen | Adviser;

/** The name under which a principal's commands are unique. */
export function principalKey(principal: Principal): string {
  return principal.kind === 'citizen' ? `citizen:${principal.citizenId}` : `adviser:${principal.adviserId}`;
}

/** Slug of the council for which a principal is here: whose site the citizen came from, or whose adviser it is. */
export function councilOf(principal: Principal): string {
  return principal.kind === 'citizen' ? principal.council : principal.council.slug;
}

/** The councils whose rows a principal's transaction may see: the scope of row-level security. */
export function principalScope(principal: Principal): readonly string[] {
  return [councilOf(principal)];
}

/** An adviser as everybody in the enquiry sees them. */
export function adviserName(adviser: Adviser): AdviserName {
  const { adviserId, displayName, council } = adviser;
  return { kind: 'adviser', adviserId, displayName, council: { ...council } };
}
