-- CreateTable
CREATE TABLE "SnapshotVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "launchId" TEXT NOT NULL,
    "snapshotId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "values" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL,
    "replacedAt" DATETIME NOT NULL,
    CONSTRAINT "SnapshotVersion_launchId_fkey" FOREIGN KEY ("launchId") REFERENCES "Launch" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LaunchForecast" (
    "launchId" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "target" INTEGER NOT NULL,
    "mean" REAL NOT NULL,
    "p10" INTEGER NOT NULL,
    "p50" INTEGER NOT NULL,
    "p90" INTEGER NOT NULL,
    "chance" REAL NOT NULL,
    "learnedFrom" INTEGER NOT NULL,
    "keptAt" DATETIME NOT NULL,
    CONSTRAINT "LaunchForecast_launchId_fkey" FOREIGN KEY ("launchId") REFERENCES "Launch" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LearnedDecision" (
    "ownerId" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "parameter" TEXT NOT NULL,
    "pinnedValue" REAL,
    "forgottenBefore" DATETIME,
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("ownerId", "subject", "parameter"),
    CONSTRAINT "LearnedDecision_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "SnapshotVersion_launchId_replacedAt_idx" ON "SnapshotVersion"("launchId", "replacedAt");

-- CreateIndex
CREATE INDEX "LaunchForecast_ownerId_idx" ON "LaunchForecast"("ownerId");
