import { sendDueNotices } from "@/lib/notifications/run";
import { connectDatabase } from "@/lib/platform/db";

/** One turn of the notices in a process of its own, to be killed in the middle of it: the database's file and the instant. */
const [, , file, now] = process.argv;
await connectDatabase(file);
await sendDueNotices(Number(now));
