-- CreateTable
CREATE TABLE "FeedWatch" (
    "launchId" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "isOff" BOOLEAN NOT NULL DEFAULT false,
    "address" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "seen" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "FeedWatch_launchId_fkey" FOREIGN KEY ("launchId") REFERENCES "Launch" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FeedLook" (
    "address" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL DEFAULT '',
    "etag" TEXT NOT NULL DEFAULT '',
    "lastModified" TEXT NOT NULL DEFAULT '',
    "items" TEXT NOT NULL DEFAULT '[]',
    "lookedAt" DATETIME NOT NULL,
    "answeredAt" DATETIME,
    "result" TEXT NOT NULL,
    "status" INTEGER,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "nextLookAt" DATETIME NOT NULL,
    "leadsTo" TEXT NOT NULL DEFAULT ''
);

-- AlterTable
ALTER TABLE "Preference" ADD COLUMN "feedAddress" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Preference" ADD COLUMN "feedTitle" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "Launch_slotAt_idx" ON "Launch"("slotAt");
