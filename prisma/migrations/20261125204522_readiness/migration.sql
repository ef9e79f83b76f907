-- CreateTable
CREATE TABLE "ResearchSheet" (
    "draftId" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "missing" TEXT NOT NULL DEFAULT '',
    "own" TEXT NOT NULL DEFAULT '',
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "ResearchSheet_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DraftSource" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "draftId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "DraftSource_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "HeadlineCandidate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "draftId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "HeadlineCandidate_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OutsideCheck" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "draftId" TEXT NOT NULL,
    "tool" TEXT NOT NULL,
    "checkedOn" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "print" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "OutsideCheck_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CheckWaiver" (
    "draftId" TEXT NOT NULL,
    "checkId" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "seen" TEXT NOT NULL DEFAULT '[]',
    "waivedAt" DATETIME NOT NULL,

    PRIMARY KEY ("draftId", "checkId"),
    CONSTRAINT "CheckWaiver_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "DraftSource_draftId_createdAt_idx" ON "DraftSource"("draftId", "createdAt");

-- CreateIndex
CREATE INDEX "HeadlineCandidate_draftId_createdAt_idx" ON "HeadlineCandidate"("draftId", "createdAt");

-- CreateIndex
CREATE INDEX "OutsideCheck_draftId_createdAt_idx" ON "OutsideCheck"("draftId", "createdAt");
