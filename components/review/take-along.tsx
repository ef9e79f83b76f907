"use client";

import { PicturePng } from "@/components/review/picture-png";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";

/** The review on paper, as files and as a picture. */
export function TakeAlong({ launchId }: { launchId: string }) {
  const file = (as: string) => `/launches/${launchId}/review/file?as=${as}`;
  const link = buttonClass("quiet", "small");
  return (
    <div className="flex flex-wrap gap-2">
      <Button size="small" onClick={() => print()}>
        Print or PDF
      </Button>
      <a className={link} href={file("csv")} download>
        CSV
      </a>
      <a className={link} href={file("json")} download>
        JSON
      </a>
      <PicturePng href={file("svg")} />
      <a className={link} href={file("svg")} download>
        Picture (SVG)
      </a>
    </div>
  );
}
