/** What the terminal at the other end can show. */
export interface Screen {
  readonly colours: boolean;
  /** Whether a line that is written over and over would be seen, and not kept in a log. */
  readonly progress: boolean;
}

/** Plain text, read later or by another program. */
export const PLAIN: Screen = { colours: false, progress: false };

/** NO_COLOR: https://no-color.org. */
export function screenOf({ stdout, stderr, env }: NodeJS.Process): Screen {
  const isMute = (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb';
  return { colours: stdout.isTTY && !isMute, progress: stderr.isTTY };
}
