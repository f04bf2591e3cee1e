/** What presence needs remembered: who is here, on which node, until when. */

export interface PresenceStore {
  /** Says for all of a node's advisers at once that they are here until then, and forgets what had run out at `now`. */
  renew(nodeId: string, adviserIds: readonly string[], expiresAt: Date, now: Date): Promise<void>;
  leave(nodeId: string, adviserId: string): Promise<void>;
  /** A node that stops takes its advisers with it. */
  leaveAll(nodeId: string): Promise<void>;
  /** Advisers of the council who are here on any node, in no order, each once. */
  present(council: string, now: Date): Promise<readonly string[]>;
}
