import { randomInt } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { formatDiagnostic } from '#core/diagnostics/diagnostic.ts';
import type { Scenario } from '#core/model/scenario.ts';
import { newAttempt, withReply, type Attempt } from '#runtime/attempt.ts';
import { attemptReport } from '#runtime/attempt-report.ts';
import { playAttempt, type Transcript } from '#runtime/transcript.ts';
import { EXIT, readArgs, UsageError, type Command, type Streams } from '#cli/command.ts';
import { findScenario } from '#cli/library/find-scenario.ts';
import { attemptText, momentText } from '#cli/report/attempt-text.ts';
import { briefingText } from '#cli/report/briefing-text.ts';
import { isStrategy, playByStrategy, STRATEGIES } from '#cli/library/strategy.ts';

const HELP = `htl play SCENARIO [--replies a,b,c] [--strategy ${STRATEGIES.join('|')}] [--seed N]
                  [--no-briefing] [--json]

Plays a scenario: in the terminal, or by the ids of replies, or by a strategy to its end. SCENARIO is a shipped
scenario's id or a path. In the terminal the briefing comes first; --no-briefing leaves it out. --json prints the
attempt in its public shape (docs/attempt-report.md).
`;

/** Columns, where the output is no terminal. */
const USUAL_WIDTH = 80;

const LARGEST_SEED = 0xffff_ffff;

function readSeed(text: string | undefined): number {
  if (text === undefined) return randomInt(LARGEST_SEED);
  if (!/^\d{1,10}$/.test(text) || Number(text) > LARGEST_SEED) {
    throw new UsageError(`--seed takes a whole number from 0 to ${LARGEST_SEED}; found "${text}".`);
  }
  return Number(text);
}

/** Asks for one reply after another until the talk ends or the input does. */
async function playInTerminal(scenario: Scenario, start: Attempt, { out }: Streams): Promise<Attempt> {
  const terminal = createInterface({ input: process.stdin });
  let attempt = start;
  const began = performance.now();
  try {
    const answers = terminal[Symbol.asyncIterator]();
    for (;;) {
      const { transcript } = playAttempt(scenario, attempt);
      if (!transcript.now) return attempt;
      out(momentText(scenario, transcript.now));
      for (;;) {
        const answer = await answers.next();
        if (answer.done) return attempt;
        const typed = answer.value.trim();
        const { offered } = transcript.now;
        const reply = offered[Number(typed) - 1] ?? offered.find(({ id }) => id === typed);
        if (reply) {
          attempt = withReply(attempt, reply.id, performance.now() - began);
          break;
        }
        out(`Type a number from 1 to ${offered.length}, or end with Ctrl+D.\n> `);
      }
    }
  } finally {
    terminal.close();
  }
}

function replay(scenario: Scenario, attempt: Attempt): Transcript {
  const result = playAttempt(scenario, attempt);
  if (result.ok) return result.transcript;
  const offered = result.transcript.now?.offered.map(({ id }) => id).join(', ');
  throw new UsageError(
    `reply ${result.at + 1}: ${result.message}${offered ? ` Open there: ${offered}.` : ''}`,
  );
}

export const play: Command = async (args, streams) => {
  const { values, positionals } = readArgs(args, {
    replies: { type: 'string' },
    strategy: { type: 'string' },
    seed: { type: 'string' },
    'no-briefing': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  });
  const { out, err } = streams;
  if (values.help) {
    out(HELP);
    return EXIT.fine;
  }
  const [wanted, ...more] = positionals;
  if (wanted === undefined || more.length > 0)
    throw new UsageError('name one scenario. See htl play --help.');
  const { replies, strategy } = values;
  if (replies !== undefined && strategy !== undefined)
    throw new UsageError('choose --replies or --strategy.');
  if (strategy !== undefined && !isStrategy(strategy)) {
    throw new UsageError(`--strategy takes ${STRATEGIES.join(', ')}; found "${strategy}".`);
  }
  const seed = readSeed(values.seed);
  const { scenario, diagnostics } = await findScenario(wanted);
  if (!scenario) {
    for (const diagnostic of diagnostics) err(`${formatDiagnostic(diagnostic)}\n`);
    throw new UsageError(`"${wanted}" cannot be played until its file is mended.`);
  }
  const inTerminal = replies === undefined && strategy === undefined;
  if (inTerminal && !values.json && !values['no-briefing'])
    out(briefingText(scenario, process.stdout.columns ?? USUAL_WIDTH));
  const fresh = newAttempt(scenario, { id: 'cli', seed, mode: 'practise' });
  const attempt =
    replies !== undefined
      ? replies
          .split(',')
          .map((reply) => reply.trim())
          .filter(Boolean)
          .reduce((sofar, reply) => withReply(sofar, reply, 0), fresh)
      : strategy !== undefined
        ? playByStrategy(scenario, fresh, strategy)
        : await playInTerminal(scenario, fresh, values.json ? { ...streams, out: err } : streams);
  const report = attemptReport(scenario, attempt, replay(scenario, attempt));
  out(values.json ? `${JSON.stringify(report, null, 2)}\n` : attemptText(report));
  return EXIT.fine;
};
