-- AlterTable
ALTER TABLE "CrewMember" ADD COLUMN "linkMadeAt" DATETIME;
ALTER TABLE "CrewMember" ADD COLUMN "linkExpiresAt" DATETIME;
ALTER TABLE "CrewMember" ADD COLUMN "linkRevokedAt" DATETIME;
ALTER TABLE "CrewMember" ADD COLUMN "linkOpenedAt" DATETIME;
ALTER TABLE "CrewMember" ADD COLUMN "seenAt" DATETIME;
