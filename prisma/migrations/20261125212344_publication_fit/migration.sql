-- AlterTable
ALTER TABLE "Draft" ADD COLUMN "wishedOn" TEXT;

-- AlterTable
ALTER TABLE "SubmissionEvent" ADD COLUMN "declared" TEXT NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "PublicationSeen" (
    "publicationId" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "readAt" DATETIME NOT NULL,
    "posts" TEXT NOT NULL DEFAULT '[]',
    CONSTRAINT "PublicationSeen_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PublicationImport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "importedAt" DATETIME NOT NULL,
    "made" INTEGER NOT NULL,
    "updated" INTEGER NOT NULL,
    "refused" INTEGER NOT NULL,
    "undoneAt" DATETIME,
    CONSTRAINT "PublicationImport_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PublicationImportRow" (
    "importId" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "publicationId" TEXT NOT NULL,
    "before" TEXT NOT NULL DEFAULT '',

    PRIMARY KEY ("importId", "publicationId"),
    CONSTRAINT "PublicationImportRow_importId_fkey" FOREIGN KEY ("importId") REFERENCES "PublicationImport" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "PublicationSeen_ownerId_idx" ON "PublicationSeen"("ownerId");

-- CreateIndex
CREATE INDEX "PublicationImport_ownerId_importedAt_idx" ON "PublicationImport"("ownerId", "importedAt");
