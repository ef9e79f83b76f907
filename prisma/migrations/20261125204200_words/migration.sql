-- AlterTable
ALTER TABLE "Launch" ADD COLUMN "hook" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "PostPattern" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "channelId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "PostPattern_channelId_fkey" FOREIGN KEY ("channelId") REFERENCES "Channel" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RuleCard" (
    "channelId" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "allowedDays" TEXT NOT NULL DEFAULT '[]',
    "flair" TEXT NOT NULL DEFAULT '',
    "selfPromotion" TEXT NOT NULL DEFAULT '',
    "rulesUrl" TEXT NOT NULL DEFAULT '',
    "ownOneIn" INTEGER,
    "sharedWith" TEXT NOT NULL DEFAULT '[]',
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "RuleCard_channelId_fkey" FOREIGN KEY ("channelId") REFERENCES "Channel" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OtherPosts" (
    "channelId" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "postedOn" TEXT NOT NULL,
    "posts" INTEGER NOT NULL,

    PRIMARY KEY ("channelId", "postedOn"),
    CONSTRAINT "OtherPosts_channelId_fkey" FOREIGN KEY ("channelId") REFERENCES "Channel" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PostVariant" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "launchId" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "PostVariant_launchId_fkey" FOREIGN KEY ("launchId") REFERENCES "Launch" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WaivedWarning" (
    "launchId" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "waivedAt" DATETIME NOT NULL,

    PRIMARY KEY ("launchId", "key"),
    CONSTRAINT "WaivedWarning_launchId_fkey" FOREIGN KEY ("launchId") REFERENCES "Launch" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WarmUpTick" (
    "ownerId" TEXT NOT NULL,
    "doneOn" TEXT NOT NULL,
    "deed" TEXT NOT NULL,

    PRIMARY KEY ("ownerId", "doneOn", "deed"),
    CONSTRAINT "WarmUpTick_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "PostPattern_channelId_position_idx" ON "PostPattern"("channelId", "position");

-- CreateIndex
CREATE INDEX "PostVariant_launchId_taskId_idx" ON "PostVariant"("launchId", "taskId");
