import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Screen } from './screen.ts';

export const EXIT = { fine: 0, findings: 1, usage: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Bad usage or unreadable input: printed as one line, exit code 2. */
export class UsageError extends Error {}

export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly screen: Screen;
}

export type Command = (args: readonly string[], streams: Streams) => Promise<ExitCode>;

/** `parseArgs` of Node, whose complaints become usage errors. */
export function readArgs<T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
