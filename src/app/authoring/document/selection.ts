/** What the author has before them; every view shows it and any may change it. Beats, replies and endings go by their ids and places in the file. */
export type Selection =
  /** One of the parts before the script. */
  | { readonly kind: 'part'; readonly part: ScenarioPart }
  | { readonly kind: 'beat'; readonly beat: string }
  | { readonly kind: 'reply'; readonly beat: string; readonly index: number }
  | { readonly kind: 'ending'; readonly ending: string };

export const SCENARIO_PARTS = ['about', 'customer', 'briefing', 'facilitator', 'rules'] as const;
/** `about`: title, channel, rating, key …; `rules`: counters, flags, exits, policy and allowances. */
export type ScenarioPart = (typeof SCENARIO_PARTS)[number];
