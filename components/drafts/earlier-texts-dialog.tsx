"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { countWords } from "@/lib/drafts/count-words";
import type { DraftFields, DraftVersion } from "@/lib/drafts/draft";
import { countOf } from "@/lib/text/count-of";
import { formatDateTime } from "@/lib/time/format";

type Listed = Omit<DraftVersion, "body">;
type Props = {
  draftId: string;
  zone: string;
  onBringBack: (fields: Partial<DraftFields>) => void;
  onClose: () => void;
};

const UNREACHED = "The server could not be reached. Try again.";

/** Texts that were replaced when two devices edited the draft: look at one, and bring it back. Reads the list when it opens. */
export function EarlierTextsDialog({ draftId, zone, onBringBack, onClose }: Props) {
  const [versions, setVersions] = useState<Listed[] | null>(null);
  const [shown, setShown] = useState<DraftVersion | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  useEffect(() => {
    void read<{ versions: Listed[] }>(`/api/drafts/${draftId}/versions`).then((answer) => {
      setVersions(answer?.versions ?? []);
      setFault(answer === null ? UNREACHED : null);
    });
  }, [draftId]);
  const look = async (id: string) => {
    const version = await read<DraftVersion>(`/api/drafts/${draftId}/versions?version=${id}`);
    setShown(version);
    setFault(version === null ? UNREACHED : null);
  };
  const bringBack = ({ title, subtitle, body, topics, coverUrl, canonicalUrl }: DraftVersion) => {
    onBringBack({ title, subtitle, body, topics, coverUrl, canonicalUrl });
    onClose();
  };

  return (
    <Dialog isOpen onClose={onClose} title="Earlier texts">
      {fault === null ? null : <p className="text-bad">{fault}</p>}
      {shown === null ? (
        <VersionList versions={versions} zone={zone} onLook={(id) => void look(id)} />
      ) : (
        <>
          <p className="text-muted text-sm">
            Replaced {formatDateTime(shown.savedAt, zone)} · {countOf(countWords(shown.body).words, "word")}
          </p>
          <h3 className="mt-3 font-serif text-xl">{shown.title || "Untitled draft"}</h3>
          <p className="font-serif text-muted">{shown.subtitle}</p>
          <textarea
            readOnly
            rows={10}
            aria-label="The replaced text"
            value={shown.body}
            className="control mt-3 resize-none font-serif leading-relaxed"
          />
          <p className="mt-3 text-muted text-sm">The text you have now goes to this list in its place.</p>
          <div className="mt-3 flex flex-wrap gap-2">
            <Button variant="primary" onClick={() => bringBack(shown)}>
              Bring it back
            </Button>
            <Button onClick={() => setShown(null)}>To the list</Button>
          </div>
        </>
      )}
    </Dialog>
  );
}

type ListProps = { versions: Listed[] | null; zone: string; onLook: (id: string) => void };

function VersionList({ versions, zone, onLook }: ListProps) {
  if (versions === null) return <p className="text-muted">Reading…</p>;
  if (versions.length === 0) {
    return (
      <p className="text-muted">
        None. When two devices edit this draft and one text replaces the other, the replaced one is kept here.
      </p>
    );
  }
  return (
    <ul className="grid gap-2">
      {versions.map((version) => (
        <li key={version.id} className="flex items-center justify-between gap-3 border-line border-b pb-2">
          <span className="min-w-0">
            <span className="block truncate font-serif">{version.title || "Untitled draft"}</span>
            <span className="text-muted text-sm">replaced {formatDateTime(version.savedAt, zone)}</span>
          </span>
          <Button size="small" onClick={() => onLook(version.id)}>
            Look
          </Button>
        </li>
      ))}
    </ul>
  );
}

async function read<T>(address: string): Promise<T | null> {
  try {
    const answer = await fetch(address);
    return answer.ok ? ((await answer.json()) as T) : null;
  } catch {
    return null;
  }
}
