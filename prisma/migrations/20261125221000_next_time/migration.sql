-- CreateTable
CREATE TABLE "NextTimeNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "launchId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "heededAt" DATETIME,
    CONSTRAINT "NextTimeNote_launchId_fkey" FOREIGN KEY ("launchId") REFERENCES "Launch" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "NextTimeNote_ownerId_createdAt_idx" ON "NextTimeNote"("ownerId", "createdAt");

-- CreateIndex
CREATE INDEX "NextTimeNote_launchId_idx" ON "NextTimeNote"("launchId");
