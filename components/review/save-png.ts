/** Twice the drawn size, so that it is sharp on screens that have two points to a pixel. */
const SCALE = 2;

/** Fetches an SVG, paints it and hands it over as a PNG download of the same name. Throws when any of that fails. */
export async function savePng(href: string): Promise<void> {
  const answer = await fetch(href);
  if (!answer.ok) throw new Error(`The picture was answered with ${answer.status}.`);
  const name =
    answer.headers.get("content-disposition")?.match(/filename="(.+)\.svg"/)?.[1] ?? "first-hour-launch";
  const drawn = URL.createObjectURL(new Blob([await answer.text()], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = drawn;
    await image.decode();
    download(await paint(image), `${name}.png`);
  } finally {
    URL.revokeObjectURL(drawn);
  }
}

async function paint(image: HTMLImageElement): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob === null) throw new Error("The browser painted nothing.");
  return blob;
}

function download(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser takes the data before the next turn; kept, it would stay until the page is left.
  setTimeout(() => URL.revokeObjectURL(link.href));
}
