/** What this room needs remembered of advisers and their sessions. */

export interface StoredAdviser {
  readonly adviserId: string;
  readonly council: string;
  readonly displayName: string;
  readonly email: string;
}

/** A session that is over at `expiresAt`; `data` is what the session library keeps in it. */
export interface StoredSession {
  readonly data: SessionData;
  readonly expiresAt: Date;
}

export interface SessionData {
  readonly adviserId?: string;
  readonly [name: string]: unknown;
}

export interface StaffStore {
  /** Does nothing where the e-mail address (in any case of letters) has an account. @returns whether it was added */
  addAdviser(adviser: StoredAdviser, passwordHash: string, at: Date): Promise<boolean>;
  findByEmail(
    email: string,
  ): Promise<{ readonly adviser: StoredAdviser; readonly passwordHash: string } | undefined>;
  find(adviserId: string): Promise<StoredAdviser | undefined>;
  setPassword(adviserId: string, passwordHash: string): Promise<void>;

  saveSession(idHash: string, session: StoredSession): Promise<void>;
  /** A session that is not over at `now`. */
  findSession(idHash: string, now: Date): Promise<StoredSession | undefined>;
  /** The adviser whose session it is, where it is not over at `now`. */
  findAdviserBySession(idHash: string, now: Date): Promise<StoredAdviser | undefined>;
  deleteSession(idHash: string): Promise<void>;
  /** Deletes the sessions that were over by then. @returns how many */
  purgeSessions(overBy: Date): Promise<number>;
}
