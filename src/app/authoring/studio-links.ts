/** The studio's addresses, handed in by the shell. */
export interface StudioLinks {
  readonly studio: string;
  readonly interview: string;
  readonly draft: (draft: string, view?: StudioView) => string;
  readonly catalogue: string;
  readonly briefing: (scenario: string) => string;
  /** Opening a classroom room with a scenario. */
  readonly classroom: (scenario: string) => string;
}

export const STUDIO_VIEWS = ['outline', 'map', 'source', 'persona', 'translate'] as const;
/** Ways of looking at one document. */
export type StudioView = (typeof STUDIO_VIEWS)[number];

/** The view that an address names; the outline where it names none. */
export function viewOf(name: string | undefined): StudioView {
  return STUDIO_VIEWS.find((view) => view === name) ?? 'outline';
}
