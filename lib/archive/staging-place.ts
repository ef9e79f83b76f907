/** The database, and the file beside it in which an archive waits, checked, until it is taken in. */
export type StagingPlace = { databaseFile: string; stagedFile: string };
