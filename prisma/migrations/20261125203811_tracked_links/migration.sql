-- CreateTable
CREATE TABLE "TrackedLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "launchId" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "channelId" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "campaign" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "clicks" INTEGER NOT NULL DEFAULT 0,
    "visitors" INTEGER NOT NULL DEFAULT 0,
    "botClicks" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "TrackedLink_launchId_fkey" FOREIGN KEY ("launchId") REFERENCES "Launch" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ClickCount" (
    "linkId" TEXT NOT NULL,
    "isBot" BOOLEAN NOT NULL,
    "minute" INTEGER NOT NULL,
    "clicks" INTEGER NOT NULL,
    "visitors" INTEGER NOT NULL,

    PRIMARY KEY ("linkId", "isBot", "minute"),
    CONSTRAINT "ClickCount_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "TrackedLink" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ClickOrigin" (
    "linkId" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "clicks" INTEGER NOT NULL,

    PRIMARY KEY ("linkId", "host", "device"),
    CONSTRAINT "ClickOrigin_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "TrackedLink" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "JournalMark" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT DEFAULT 1,
    "file" TEXT NOT NULL,
    "offset" INTEGER NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "TrackedLink_slug_key" ON "TrackedLink"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "TrackedLink_launchId_taskId_key" ON "TrackedLink"("launchId", "taskId");
