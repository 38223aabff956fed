/** Where things are, as `href`s. The shell owns the addresses; screens only follow them. */
export interface TalkLinks {
  readonly catalogue: string;
  readonly briefing: (scenario: string) => string;
  readonly talk: (scenario: string, attempt: string) => string;
  readonly debrief: (attempt: string) => string;
}
