import { EXIT, UsageError } from './command.ts';
import { analyze } from './commands/analyze.ts';
import { lint } from './commands/lint.ts';
import { begin } from './commands/new.ts';
import { play } from './commands/play.ts';
import { serve } from './commands/serve.ts';
import { PLAIN, type Screen } from './screen.ts';

const COMMANDS = { analyze, lint, new: begin, play, serve } as const;

const HELP = `htl — Hold the Line on the command line

Usage
  htl lint [PATH…] [options]         check scenario and persona files (default: the shipped ones)
  htl play SCENARIO [options]        play a scenario in the terminal, or by replies or strategy
  htl analyze SCENARIO [options]     what can happen in a scenario: endings, chances, where it is hard
  htl new ID [options]               begin a scenario: the bones of a talk, to be filled with words
  htl serve [options]                the app and live classroom rooms, for this computer or a network
  htl COMMAND --help                 more about a command

Exit codes: 0 fine, 1 findings, 2 bad usage or unreadable input.
`;

/** Runs one command; resolves to the exit code. Everything a command prints goes to the streams given. */
export async function main(
  args: readonly string[],
  out: (text: string) => void = (text) => process.stdout.write(text),
  err: (text: string) => void = (text) => process.stderr.write(text),
  screen: Screen = PLAIN,
): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    out(HELP);
    return name === undefined ? EXIT.usage : EXIT.fine;
  }
  if (!Object.hasOwn(COMMANDS, name)) {
    err(`htl: there is no command "${name}".\n\n${HELP}`);
    return EXIT.usage;
  }
  try {
    return await COMMANDS[name as keyof typeof COMMANDS](rest, { out, err, screen });
  } catch (error) {
    if (error instanceof UsageError) {
      err(`htl ${name}: ${error.message}\n`);
      return EXIT.usage;
    }
    // What the disk refuses is unreadable input; everything else is a mistake of ours and is shown whole.
    if (error instanceof Error && 'syscall' in error) {
      err(`htl ${name}: ${error.message}\n`);
      return EXIT.usage;
    }
    throw error;
  }
}
