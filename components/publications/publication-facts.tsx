import type { ReactNode } from "react";
import { Chip } from "@/components/ui/chip";
import { Link } from "@/components/ui/link";
import { Card } from "@/components/ui/section";
import { directoryHref } from "@/lib/publications/arrange-directory";
import {
  ACCEPTS_TEXT,
  describeAnswers,
  describeReading,
  formatDays,
} from "@/lib/publications/describe-entry";
import { describeWeekdays } from "@/lib/publications/format-weekdays";
import type { AnswerTimes } from "@/lib/publications/measure-answers";
import type { Publication } from "@/lib/publications/publication";
import { formatCount } from "@/lib/text/format-count";
import type { CalendarDate } from "@/lib/time/calendar-date";

type Props = { publication: Publication; answers: AnswerTimes | null; today: CalendarDate };

/** What is known about one publication, the numbers large, what is missing said plainly. */
export function PublicationFacts({ publication, answers, today }: Props) {
  const { followers, accepts, newsletter, answerDays, postingDays, topics, howToSubmit, notes } = publication;
  const reading = describeReading(publication, today);
  return (
    <div className="mb-10 grid gap-4">
      <Card>
        <dl className="grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-5">
          <Fact name="Followers" value={followers === null ? null : formatCount(followers)}>
            <span className={reading.isStale ? "text-warn" : ""}>
              {reading.text}
              {reading.isStale ? "; read them again" : ""}
            </span>
          </Fact>
          <Fact name="Takes" value={accepts === "unknown" ? null : ACCEPTS_TEXT[accepts]} />
          <Fact name="Newsletter" value={newsletter === null ? null : newsletter ? "Yes" : "No"} />
          <Fact
            name="Publishes on"
            value={postingDays.length === 0 ? null : describeWeekdays(postingDays)}
            missing="Any day, or not known"
          />
          <Fact
            name="Answers in"
            value={answers === null ? null : formatDays(answers.medianDays)}
            missing="No answers recorded yet"
          >
            {answers === null ? null : <span className="block">{describeSpread(answers)}</span>}
            {answerDays === null ? null : <span className="block">you allow {formatDays(answerDays)}</span>}
          </Fact>
        </dl>
        {topics.length === 0 ? null : (
          <ul aria-label="Topics" className="mt-5 flex flex-wrap gap-1.5 border-line border-t pt-4">
            {topics.map((topic) => (
              <li key={topic}>
                <Link href={directoryHref({ topic })} className="no-underline hover:underline">
                  <Chip>{topic}</Chip>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Card>
      {howToSubmit === "" && notes === "" ? null : (
        <div className="grid gap-4 md:grid-cols-2">
          <Words title="How to submit" text={howToSubmit} />
          <Words title="Notes" text={notes} />
        </div>
      )}
    </div>
  );
}

function describeSpread(answers: AnswerTimes): string {
  if (answers.count === 1) return describeAnswers(answers).replace(/^.*?, /, "");
  return `median of ${answers.count} answers, ${answers.shortestDays} to ${formatDays(answers.longestDays)}; ${answers.accepted} accepted`;
}

function Fact({
  name,
  value,
  missing = "Not known",
  children,
}: {
  name: string;
  value: string | null;
  missing?: string;
  children?: ReactNode;
}) {
  return (
    <div className="min-w-0">
      <dt className="text-muted text-sm">{name}</dt>
      <dd className="tabular-nums">
        {value === null ? (
          <span className="text-faint">{missing}</span>
        ) : (
          <span className="block break-words font-serif text-xl">{value}</span>
        )}
        <span className="block text-muted text-sm">{children}</span>
      </dd>
    </div>
  );
}

function Words({ title, text }: { title: string; text: string }) {
  if (text === "") return null;
  return (
    <Card>
      <h2 className="mb-1 font-serif text-lg">{title}</h2>
      <p className="whitespace-pre-wrap break-words">{text}</p>
    </Card>
  );
}
