-- AlterTable
ALTER TABLE "PushNotice" ADD COLUMN "memberId" TEXT;

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_PushDevice" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "sessionId" TEXT,
    "memberId" TEXT,
    "linkMadeAt" DATETIME,
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
    CONSTRAINT "PushDevice_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "session" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PushDevice_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "CrewMember" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_PushDevice" ("auth", "createdAt", "deliveredAt", "endpoint", "failures", "goneAt", "id", "name", "ownerId", "p256dh", "sessionId", "zone") SELECT "auth", "createdAt", "deliveredAt", "endpoint", "failures", "goneAt", "id", "name", "ownerId", "p256dh", "sessionId", "zone" FROM "PushDevice";
DROP TABLE "PushDevice";
ALTER TABLE "new_PushDevice" RENAME TO "PushDevice";
CREATE UNIQUE INDEX "PushDevice_endpoint_key" ON "PushDevice"("endpoint");
CREATE INDEX "PushDevice_ownerId_createdAt_idx" ON "PushDevice"("ownerId", "createdAt");
CREATE INDEX "PushDevice_memberId_idx" ON "PushDevice"("memberId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
