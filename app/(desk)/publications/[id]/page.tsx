import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PublicationFacts } from "@/components/publications/publication-facts";
import { PublicationForm } from "@/components/publications/publication-form";
import { RemovePublicationButton } from "@/components/publications/remove-publication-button";
import { SeenPosts } from "@/components/publications/seen-posts";
import { SubmissionCard } from "@/components/publications/submission-card";
import { ButtonLink } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { describeAnswers } from "@/lib/publications/describe-entry";
import { loadPublication } from "@/lib/publications/load";
import { shortAddress } from "@/lib/publications/parse-address";
import { textOfEntry } from "@/lib/publications/parse-entry";

export const metadata: Metadata = { title: "Publication" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function PublicationPage({ params, searchParams }: Props) {
  const loaded = await loadPublication((await params).id);
  if (loaded === null) notFound();
  const { publication, seen, submissions, answers, advice, today, now } = loaded;
  const above = (
    <Link href="/publications" className="underline">
      Publications
    </Link>
  );
  if ("edit" in (await searchParams)) {
    return (
      <>
        <PageHeader above={above} title={`Change ${publication.name}`} />
        <PublicationForm
          id={publication.id}
          text={textOfEntry(publication)}
          basedOn={publication.updatedAt}
          today={today}
        />
      </>
    );
  }
  return (
    <>
      <PageHeader
        above={above}
        title={publication.name}
        lead={
          <a href={publication.address} target="_blank" rel="noreferrer" className="break-all underline">
            {shortAddress(publication.address)}
          </a>
        }
        actions={
          <>
            <RemovePublicationButton id={publication.id} name={publication.name} />
            <ButtonLink href={`/publications/${publication.id}?edit`}>Edit</ButtonLink>
          </>
        }
      />
      <PublicationFacts publication={publication} answers={answers} today={today} />
      <SeenPosts publication={publication} seen={seen} now={now} />
      <Section title="Submissions" lead={`Answers: ${describeAnswers(answers)}.`}>
        {submissions.length === 0 ? (
          <EmptyState
            title="Nothing offered here yet"
            actions={
              <Link href="/drafts" className={buttonClass("quiet")}>
                Choose a draft
              </Link>
            }
          >
            Open a draft and add this publication to it. Each piece you send, and each answer, then stands
            here, and teaches you how long to wait.
          </EmptyState>
        ) : (
          <ul className="grid gap-4">
            {submissions.map((submission) => (
              <li key={submission.id}>
                <SubmissionCard
                  submission={submission}
                  advice={advice.get(submission.id) ?? ""}
                  today={today}
                  heading="draft"
                />
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
