-- CreateTable
CREATE TABLE "PushDevice" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "endpoint" TEXT NOT NULL,
    "p256dh" TEXT NOT NULL,
    "auth" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "deliveredAt" DATETIME,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "goneAt" DATETIME,
    CONSTRAINT "PushDevice_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PushDevice_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "session" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PushNotice" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "launchId" TEXT NOT NULL,
    "deviceId" TEXT NOT NULL,
    "deviceName" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "taskId" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 0,
    "dueAt" DATETIME NOT NULL,
    "until" DATETIME NOT NULL,
    "state" TEXT NOT NULL,
    "because" TEXT NOT NULL DEFAULT '',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "claimedAt" DATETIME NOT NULL,
    "sentAt" DATETIME,
    "acknowledgedAt" DATETIME,
    "closedAt" DATETIME,
    CONSTRAINT "PushNotice_launchId_fkey" FOREIGN KEY ("launchId") REFERENCES "Launch" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "NoticeWatch" (
    "launchId" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "t0At" DATETIME NOT NULL,
    "since" DATETIME NOT NULL,
    CONSTRAINT "NoticeWatch_launchId_fkey" FOREIGN KEY ("launchId") REFERENCES "Launch" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "PushDevice_endpoint_key" ON "PushDevice"("endpoint");

-- CreateIndex
CREATE INDEX "PushDevice_ownerId_createdAt_idx" ON "PushDevice"("ownerId", "createdAt");

-- CreateIndex
CREATE INDEX "PushNotice_launchId_dueAt_idx" ON "PushNotice"("launchId", "dueAt");

-- CreateIndex
CREATE INDEX "PushNotice_ownerId_state_idx" ON "PushNotice"("ownerId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "PushNotice_deviceId_launchId_kind_taskId_round_key" ON "PushNotice"("deviceId", "launchId", "kind", "taskId", "round");
