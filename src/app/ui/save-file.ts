/** Time for the browser to take the file over before its address is given up. */
const TAKEN_OVER_MS = 20_000;

/** Offers `text` as a download. Throws where the browser has no downloads. */
export function saveFile(text: string, name: string, type: string): void {
  saveBlob(new Blob([text], { type }), name);
}

/** The same for what is no text. */
export function saveBlob(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), TAKEN_OVER_MS);
}

/** `hold-the-line-late-parcel-2026-11-22.txt`, by the day the talk began. */
export function fileName(scenario: string, startedAt: number, extension: string): string {
  const started = new Date(startedAt);
  const two = (n: number) => String(n).padStart(2, '0');
  const day = Number.isNaN(started.getTime())
    ? ''
    : `-${started.getFullYear()}-${two(started.getMonth() + 1)}-${two(started.getDate())}`;
  return `hold-the-line-${scenario}${day}.${extension}`;
}
