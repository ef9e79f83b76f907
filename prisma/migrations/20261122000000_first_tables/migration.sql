-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "keeper" BOOLEAN,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "expiresAt" DATETIME NOT NULL,
    "token" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" TEXT NOT NULL,
    CONSTRAINT "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" DATETIME,
    "refreshTokenExpiresAt" DATETIME,
    "scope" TEXT,
    "password" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "rateLimit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "lastRequest" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "Installation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT DEFAULT 1,
    "signUpOpen" BOOLEAN NOT NULL DEFAULT false
);

-- CreateTable
CREATE TABLE "Preference" (
    "ownerId" TEXT NOT NULL PRIMARY KEY,
    "zone" TEXT NOT NULL,
    "target" INTEGER NOT NULL DEFAULT 100,
    "weekStartsOn" INTEGER NOT NULL DEFAULT 1,
    "currency" TEXT NOT NULL DEFAULT 'USD',
    CONSTRAINT "Preference_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Draft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "subtitle" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "topics" TEXT NOT NULL DEFAULT '[]',
    "coverUrl" TEXT,
    "canonicalUrl" TEXT,
    "publishedUrl" TEXT,
    "publishedAt" DATETIME,
    "source" TEXT NOT NULL,
    "sourceKey" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Draft_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DraftVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "draftId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "subtitle" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "topics" TEXT NOT NULL,
    "coverUrl" TEXT,
    "canonicalUrl" TEXT,
    "savedAt" DATETIME NOT NULL,
    CONSTRAINT "DraftVersion_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Publication" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "addressKey" TEXT NOT NULL,
    "followers" INTEGER,
    "followersReadOn" TEXT,
    "topics" TEXT NOT NULL DEFAULT '[]',
    "accepts" TEXT NOT NULL DEFAULT 'unknown',
    "howToSubmit" TEXT NOT NULL DEFAULT '',
    "newsletter" BOOLEAN,
    "answerDays" INTEGER,
    "notes" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Publication_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Submission" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "draftId" TEXT NOT NULL,
    "publicationId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Submission_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Submission_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SubmissionEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "submissionId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "happenedOn" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    CONSTRAINT "SubmissionEvent_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Channel" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "handle" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "audience" TEXT NOT NULL DEFAULT '[]',
    "postMinutes" INTEGER,
    "overrides" TEXT NOT NULL DEFAULT '{}',
    "notes" TEXT NOT NULL DEFAULT '',
    "archivedAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Channel_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FollowerCount" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "channelId" TEXT NOT NULL,
    "followers" INTEGER NOT NULL,
    "readOn" TEXT NOT NULL,
    CONSTRAINT "FollowerCount_channelId_fkey" FOREIGN KEY ("channelId") REFERENCES "Channel" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Launch" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "draftId" TEXT NOT NULL,
    "publicationId" TEXT,
    "slotWall" TEXT NOT NULL,
    "slotZone" TEXT NOT NULL,
    "slotOccurrence" TEXT,
    "slotAt" DATETIME NOT NULL,
    "target" INTEGER NOT NULL,
    "plannedAt" DATETIME,
    "planRevision" INTEGER NOT NULL DEFAULT 0,
    "liveAt" DATETIME,
    "endedAt" DATETIME,
    "reviewedAt" DATETIME,
    "reviewNote" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Launch_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Launch_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Launch_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LaunchChannel" (
    "launchId" TEXT NOT NULL,
    "channelId" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,

    PRIMARY KEY ("launchId", "channelId"),
    CONSTRAINT "LaunchChannel_launchId_fkey" FOREIGN KEY ("launchId") REFERENCES "Launch" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "LaunchChannel_channelId_fkey" FOREIGN KEY ("channelId") REFERENCES "Channel" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LaunchTask" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "launchId" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "startMinute" INTEGER,
    "durationMinutes" INTEGER NOT NULL,
    "channelId" TEXT,
    "postText" TEXT NOT NULL DEFAULT '',
    "automatic" BOOLEAN NOT NULL DEFAULT false,
    "locked" BOOLEAN NOT NULL DEFAULT false,
    "skipped" BOOLEAN NOT NULL DEFAULT false,
    "expected" REAL NOT NULL DEFAULT 0,
    "omittedBecause" TEXT NOT NULL DEFAULT '',
    "rule" TEXT NOT NULL DEFAULT '{}',
    CONSTRAINT "LaunchTask_launchId_fkey" FOREIGN KEY ("launchId") REFERENCES "Launch" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Operation" (
    "launchId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "payload" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "receivedAt" BIGINT NOT NULL,

    PRIMARY KEY ("launchId", "seq"),
    CONSTRAINT "Operation_launchId_fkey" FOREIGN KEY ("launchId") REFERENCES "Launch" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Snapshot" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "launchId" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "takenAt" DATETIME NOT NULL,
    "mark" TEXT NOT NULL,
    "views" INTEGER,
    "reads" INTEGER,
    "recommenders" INTEGER,
    "claps" INTEGER,
    "followersGained" INTEGER,
    "earningsMinor" INTEGER,
    "currency" TEXT,
    "sources" TEXT NOT NULL DEFAULT '[]',
    "note" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Snapshot_launchId_fkey" FOREIGN KEY ("launchId") REFERENCES "Launch" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ExampleRow" (
    "ownerId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "rowId" TEXT NOT NULL,

    PRIMARY KEY ("ownerId", "kind", "rowId"),
    CONSTRAINT "ExampleRow_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "user_keeper_key" ON "user"("keeper");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_userId_idx" ON "session"("userId");

-- CreateIndex
CREATE INDEX "account_userId_idx" ON "account"("userId");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "rateLimit_key_key" ON "rateLimit"("key");

-- CreateIndex
CREATE INDEX "Draft_ownerId_state_updatedAt_idx" ON "Draft"("ownerId", "state", "updatedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Draft_ownerId_sourceKey_key" ON "Draft"("ownerId", "sourceKey");

-- CreateIndex
CREATE INDEX "DraftVersion_draftId_savedAt_idx" ON "DraftVersion"("draftId", "savedAt");

-- CreateIndex
CREATE INDEX "Publication_ownerId_name_idx" ON "Publication"("ownerId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Publication_ownerId_addressKey_key" ON "Publication"("ownerId", "addressKey");

-- CreateIndex
CREATE INDEX "Submission_ownerId_state_idx" ON "Submission"("ownerId", "state");

-- CreateIndex
CREATE INDEX "Submission_publicationId_idx" ON "Submission"("publicationId");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_draftId_publicationId_key" ON "Submission"("draftId", "publicationId");

-- CreateIndex
CREATE INDEX "SubmissionEvent_submissionId_recordedAt_idx" ON "SubmissionEvent"("submissionId", "recordedAt");

-- CreateIndex
CREATE INDEX "Channel_ownerId_archivedAt_idx" ON "Channel"("ownerId", "archivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "FollowerCount_channelId_readOn_key" ON "FollowerCount"("channelId", "readOn");

-- CreateIndex
CREATE INDEX "Launch_ownerId_slotAt_idx" ON "Launch"("ownerId", "slotAt");

-- CreateIndex
CREATE INDEX "Launch_draftId_idx" ON "Launch"("draftId");

-- CreateIndex
CREATE INDEX "LaunchTask_launchId_position_idx" ON "LaunchTask"("launchId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Operation_launchId_id_key" ON "Operation"("launchId", "id");

-- CreateIndex
CREATE INDEX "Snapshot_launchId_takenAt_idx" ON "Snapshot"("launchId", "takenAt");
