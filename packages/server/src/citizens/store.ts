/** What this room needs remembered. Secrets come here only as hashes. */

export interface StoredSession {
  readonly citizenId: string;
  readonly council: string;
  readonly expiresAt: Date;
}

export interface CitizenStore {
  addSession(tokenHash: Buffer, session: StoredSession, at: Date): Promise<void>;
  findSession(tokenHash: Buffer): Promise<StoredSession | undefined>;
  prolongSession(tokenHash: Buffer, expiresAt: Date): Promise<void>;
  /** Deletes a session; without effect where there is none. */
  endSession(tokenHash: Buffer): Promise<void>;
  /** Deletes the sessions that had ended by then. @returns how many */
  purgeSessions(endedBy: Date): Promise<number>;
  addKey(keyHash: Buffer, key: { readonly council: string; readonly name: string }, at: Date): Promise<void>;
  /** The council that a key speaks for. */
  findKey(keyHash: Buffer): Promise<string | undefined>;
}
