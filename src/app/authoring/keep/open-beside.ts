import { openSource } from '#formats/yaml/open-source.ts';
import type { Texts } from '#app/authoring/document/history.ts';
import type { Studio } from '#app/authoring/document/studio-store.ts';

/** Other texts of the open document, to be compared with it: what they share with it is shared, and quickly found to be the same. */
export function openBeside(texts: Texts, files: Studio['files']): Studio['files'] {
  return Object.fromEntries(
    Object.entries(texts).map(([file, text]) => {
      const near = Object.hasOwn(files, file) ? files[file] : undefined;
      return [file, near?.text === text ? near : openSource(text, near)];
    }),
  );
}
