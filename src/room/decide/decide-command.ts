import type { Scenario } from '#core/model/scenario.ts';
import { STEPLESS, type Command } from '#protocol/commands.ts';
import type { ControlEvent, PlayedChoice } from '#protocol/room-events.ts';
import { teamsUnderWay, openDecision, type RoomState } from '#room/room-state.ts';
import { repliesByLetters, replyByLetter, teamTranscript, transcriptOf } from '#room/room-talks.ts';
import { leadersOf } from '#room/tally.ts';
import { decideMinority } from './decide-minority.ts';
import { happens, refuse, type Decided } from './decision.ts';

/**
 * What a facilitator's command makes happen. The machine says whether it may happen now; here it is only filled in and
 * checked against the talk. `step` is the one the facilitator saw: of two consoles, or two presses, one comes too late.
 */
export function decideCommand(
  room: RoomState,
  scenario: Scenario,
  { command, step }: { command: Command; step: number },
  at: number,
): Decided {
  if (room.control.matches('over')) return refuse('room-over');
  if (!STEPLESS.has(command.type) && step !== room.step) return refuse('not-now');
  switch (command.type) {
    case 'count-hands':
      return decideHands(room, scenario, command, at);
    case 'judge-name': {
      const name = room.voters.get(command.voter)?.name;
      if (name?.text !== command.name) return refuse('not-now');
      return happens({ type: 'name-judged', at, voter: command.voter, name: command.name, ok: command.ok });
    }
    case 'hand-mic':
      if (command.voter !== null && !room.voters.has(command.voter)) return refuse('not-now');
      if (room.control.context.teams > 1) return refuse('not-now');
      return control(room, { type: 'mic-handed', at, voter: command.voter });
    case 'split':
      // Talks that have parted cannot be put together again.
      if (room.control.context.teams > 1 && room.decisions.length > 0) return refuse('not-now');
      return control(room, { type: 'split', at, teams: command.teams });
    case 'play':
      return decidePlay(room, scenario, command.choices, at);
    case 'show-minority':
      return decideMinority(room, scenario, command, at);
    case 'move-minority': {
      const { minority } = room.control.context;
      if (!minority || command.shown > minority.onward.length + 1) return refuse('not-now');
      return control(room, { type: 'minority-moved', at, shown: command.shown });
    }
    default:
      return control(room, eventFor(room, command, at));
  }
}

type Plain = Exclude<
  Command['type'],
  'count-hands' | 'judge-name' | 'hand-mic' | 'split' | 'play' | 'show-minority' | 'move-minority'
>;

function eventFor(room: RoomState, command: Extract<Command, { type: Plain }>, at: number): ControlEvent {
  switch (command.type) {
    case 'brief':
      return { type: 'briefed', at };
    case 'begin':
      return { type: 'talk-begun', at };
    case 'open-voting':
      return { type: 'voting-opened', at, seconds: command.seconds };
    case 'pause':
      return { type: 'paused', at, leftMs: leftMs(room, at) };
    case 'resume':
      return { type: 'resumed', at };
    case 'close':
      return { type: 'closed', at, by: 'facilitator' };
    case 'reveal':
      return { type: 'revealed', at };
    case 'explain':
      return { type: 'explained', at };
    case 'discuss':
      return { type: 'discussed', at };
    case 'hint':
      return { type: 'hinted', at };
    case 'veil':
      return { type: 'veiled', at, on: command.on };
    case 'stop':
      return { type: 'stopped', at };
    case 'leave-minority':
      return { type: 'minority-left', at };
    case 'debrief':
      return { type: 'debriefed', at };
    case 'end':
      return { type: 'over', at, by: 'facilitator', forget: command.forget };
  }
}

function control(room: RoomState, event: ControlEvent): Decided {
  return room.control.can(event) ? happens(event) : refuse('not-now');
}

/**
 * Milliseconds that the open ballot still lasts; null without a timer. Never more than it was opened for, whatever the
 * clock was set to meanwhile.
 */
export function leftMs(room: RoomState, now: number): number | null {
  const { lastsMs, runsSince } = room.control.context;
  if (lastsMs === null) return null;
  if (!room.control.matches({ talk: 'voting' })) return lastsMs;
  return Math.min(lastsMs, Math.max(0, lastsMs - (now - runsSince)));
}

/** Closes the ballot once its time is up. */
export function decideTimer(room: RoomState, at: number): Decided {
  const up = room.control.matches({ talk: 'voting' }) && leftMs(room, at) === 0;
  return up ? happens({ type: 'closed', at, by: 'timer' }) : refuse('not-now');
}

function decideHands(
  room: RoomState,
  scenario: Scenario,
  { team, counts }: Extract<Command, { type: 'count-hands' }>,
  at: number,
): Decided {
  const { round } = room.control.context;
  const counting = (['voting', 'paused', 'closed'] as const).some((step) =>
    room.control.matches({ talk: step }),
  );
  if (!counting || !teamsUnderWay(room).includes(team)) return refuse('not-now');
  const transcript = teamTranscript(room, scenario, team);
  const open = Object.keys(counts).every((letter) => replyByLetter(transcript, letter));
  if (!open) return refuse('not-offered');
  return happens({ type: 'hands-counted', at, team, round, counts });
}

function decidePlay(
  room: RoomState,
  scenario: Scenario,
  choices: Extract<Command, { type: 'play' }>['choices'],
  at: number,
): Decided {
  const going = teamsUnderWay(room);
  const named = new Set(choices.map(({ team }) => team));
  const complete = named.size === choices.length && going.length === named.size;
  if (!complete || !going.every((team) => named.has(team))) return refuse('not-now');
  const played: PlayedChoice[] = [];
  for (const { team, letter } of choices) {
    const from = room.talks[team]?.replies ?? [];
    const replies = repliesByLetters(room, scenario, from, [letter]);
    const reply = replies?.at(-1)?.reply;
    if (!replies || reply === undefined) return refuse('not-offered');
    const ends = transcriptOf(room, scenario, replies).now === null;
    played.push({ team, letter, reply, by: chosenBy(room, team, letter), ends });
  }
  return control(room, { type: 'played', at, choices: played });
}

function chosenBy(room: RoomState, team: number, letter: string): PlayedChoice['by'] {
  const ballot = openDecision(room, team)?.ballots.at(-1);
  const leaders = ballot ? leadersOf(ballot.tally) : [];
  // Where several lead, the facilitator decided between them.
  if (leaders.length !== 1 || leaders[0] !== letter) return 'facilitator';
  return room.control.context.mic === null ? 'majority' : 'mic';
}

/** Whether a room that nobody has used for so long, in milliseconds, is over. */
export function decideExpiry(room: RoomState, at: number, afterMs: number): Decided {
  if (room.control.matches('over') || at - room.lastAt < afterMs) return refuse('not-now');
  return happens({ type: 'over', at, by: 'expiry', forget: true });
}
