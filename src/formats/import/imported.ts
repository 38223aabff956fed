import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';

/** What opened files come to: drafts that could be made of them, and of everything else why not. Plain data. */
export interface Imported {
  readonly drafts: readonly ImportedDraft[];
  /** What was not taken, and why, at its place. */
  readonly notTaken: readonly Diagnostic[];
}

export interface ImportedDraft {
  /** As the scenario says; empty where it says nothing, or there is none. */
  readonly title: string;
  /** Whether there is a scenario among the files, so that they can be a draft of their own. */
  readonly hasScenario: boolean;
  /** As in a draft: `scenario.yaml`, `<id>.persona.yaml`, `translations/<language>.yaml`. */
  readonly texts: Readonly<Record<string, string>>;
  readonly audio: readonly ImportedAudio[];
  readonly taken: readonly TakenFile[];
  /** What is to be mended in what was taken; `at.file` is the name as it was given. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface ImportedAudio {
  /** Such as `audio/hello.ogg`. */
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface TakenFile {
  /** As it was given. */
  readonly file: string;
  /** As the draft calls it. */
  readonly as: string;
  readonly kind: FileKind;
  readonly bytes: number;
}

export type FileKind = 'scenario' | 'persona' | 'translation' | 'audio';
