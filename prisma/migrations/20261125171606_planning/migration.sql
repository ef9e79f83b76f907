-- AlterTable
ALTER TABLE "LaunchTask" ADD COLUMN "personId" TEXT;

-- CreateTable
CREATE TABLE "BusyCalendar" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT,
    "text" TEXT NOT NULL DEFAULT '',
    "readAt" DATETIME,
    "fault" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "BusyCalendar_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CrewMember" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "launchId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "channelIds" TEXT NOT NULL DEFAULT '[]',
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "CrewMember_launchId_fkey" FOREIGN KEY ("launchId") REFERENCES "Launch" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PlanTemplate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "tasks" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "PlanTemplate_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Launch" (
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
    "proof" TEXT NOT NULL DEFAULT '',
    "templateId" TEXT,
    "liveAt" DATETIME,
    "endedAt" DATETIME,
    "reviewedAt" DATETIME,
    "reviewNote" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Launch_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Launch_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Launch_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Launch_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "PlanTemplate" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Launch" ("createdAt", "draftId", "endedAt", "id", "liveAt", "ownerId", "planRevision", "plannedAt", "publicationId", "reviewNote", "reviewedAt", "slotAt", "slotOccurrence", "slotWall", "slotZone", "target", "updatedAt") SELECT "createdAt", "draftId", "endedAt", "id", "liveAt", "ownerId", "planRevision", "plannedAt", "publicationId", "reviewNote", "reviewedAt", "slotAt", "slotOccurrence", "slotWall", "slotZone", "target", "updatedAt" FROM "Launch";
DROP TABLE "Launch";
ALTER TABLE "new_Launch" RENAME TO "Launch";
CREATE INDEX "Launch_ownerId_slotAt_idx" ON "Launch"("ownerId", "slotAt");
CREATE INDEX "Launch_draftId_idx" ON "Launch"("draftId");
CREATE TABLE "new_Preference" (
    "ownerId" TEXT NOT NULL PRIMARY KEY,
    "zone" TEXT NOT NULL,
    "target" INTEGER NOT NULL DEFAULT 100,
    "weekStartsOn" INTEGER NOT NULL DEFAULT 1,
    "currency" TEXT NOT NULL DEFAULT 'USD',
    "launchGapDays" INTEGER NOT NULL DEFAULT 0,
    "activity" TEXT NOT NULL DEFAULT '{}',
    CONSTRAINT "Preference_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Preference" ("currency", "ownerId", "target", "weekStartsOn", "zone") SELECT "currency", "ownerId", "target", "weekStartsOn", "zone" FROM "Preference";
DROP TABLE "Preference";
ALTER TABLE "new_Preference" RENAME TO "Preference";
CREATE TABLE "new_Publication" (
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
    "postingDays" TEXT NOT NULL DEFAULT '[]',
    "notes" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Publication_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Publication" ("accepts", "address", "addressKey", "answerDays", "createdAt", "followers", "followersReadOn", "howToSubmit", "id", "name", "newsletter", "notes", "ownerId", "topics", "updatedAt") SELECT "accepts", "address", "addressKey", "answerDays", "createdAt", "followers", "followersReadOn", "howToSubmit", "id", "name", "newsletter", "notes", "ownerId", "topics", "updatedAt" FROM "Publication";
DROP TABLE "Publication";
ALTER TABLE "new_Publication" RENAME TO "Publication";
CREATE INDEX "Publication_ownerId_name_idx" ON "Publication"("ownerId", "name");
CREATE UNIQUE INDEX "Publication_ownerId_addressKey_key" ON "Publication"("ownerId", "addressKey");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "BusyCalendar_ownerId_createdAt_idx" ON "BusyCalendar"("ownerId", "createdAt");

-- CreateIndex
CREATE INDEX "CrewMember_launchId_createdAt_idx" ON "CrewMember"("launchId", "createdAt");

-- CreateIndex
CREATE INDEX "PlanTemplate_ownerId_name_idx" ON "PlanTemplate"("ownerId", "name");
