import type { Scenario } from '#core/model/scenario.ts';
import { STAGES, type PublicView, type Stage } from '#protocol/views.ts';
import { leftMs } from '#room/decide/decide-command.ts';
import type { RoomState } from '#room/room-state.ts';
import { teamTranscript } from '#room/room-talks.ts';
import { minorityView } from './minority-view.ts';
import { talkView } from './talk-view.ts';

/**
 * What everybody in a room may see now. The one place that decides it: what is not put in here reaches neither phone nor
 * projector, so this file and `talk-view.ts` are what to read when asking whether anything leaks.
 */
export function publicView(room: RoomState, scenario: Scenario, now: number): PublicView {
  const { context } = room.control;
  const stage = stageOf(room);
  return {
    room: roomPart(room, scenario),
    step: stepView(room, scenario, now),
    briefing: stage === 'briefing' ? briefingPart(scenario) : null,
    // Nobody has spoken before the talk began.
    talks: BEFORE_TALK.has(stage) ? [] : room.talks.map(({ team }) => talkView(room, scenario, team)),
    mic: micName(room),
    minority: context.minority && minorityView(room, scenario, context.minority),
  };
}

/** Where the room is; the one part that also changes by time alone. */
export function stepView(room: RoomState, scenario: Scenario, now: number): PublicView['step'] {
  const { context } = room.control;
  const stage = stageOf(room);
  return {
    number: room.step,
    stage,
    round: context.round,
    veiled: context.veiled,
    hint: context.hinted ? hintOf(room, scenario) : null,
    leftMs: stage === 'voting' || stage === 'paused' ? leftMs(room, now) : null,
  };
}

/** A phone's: the talk of its own team and of no other. */
export function phoneView(view: PublicView, team: number): PublicView {
  return { ...view, talks: view.talks.filter((talk) => talk.team === team) };
}

const BEFORE_TALK: ReadonlySet<Stage> = new Set(['lobby', 'briefing']);

/** The machine's innermost state, which has the stage's name. */
export function stageOf(room: RoomState): Stage {
  const { value } = room.control;
  const name = typeof value === 'string' ? value : Object.values(value)[0];
  const stage = STAGES.find((each) => each === name);
  if (!stage) throw new Error(`the room machine has a state without a stage: ${String(name)}`);
  return stage;
}

function roomPart(room: RoomState, scenario: Scenario): PublicView['room'] {
  const { id, title, summary, label, language, channel, customer } = scenario;
  return {
    code: room.opened.room,
    scenario: { id, title, summary, label, language },
    channel,
    customer: { name: customer.name, pronouns: customer.pronouns },
    teams: room.control.context.teams,
    mic: room.control.context.mic !== null,
  };
}

function briefingPart({ briefing }: Scenario): PublicView['briefing'] {
  const { you, situation, authority, limits, policy } = briefing;
  return { you, situation, authority: [...authority], limits: [...limits], policy: [...policy] };
}

/** The skills that the open moments call for: what the hint of peer instruction names, and no reply. */
function hintOf(room: RoomState, scenario: Scenario): string[] {
  const skills = room.talks.flatMap(({ team }) => {
    const beat = teamTranscript(room, scenario, team).now?.beat;
    return beat === undefined ? [] : (scenario.beats[beat]?.elicits ?? []);
  });
  return [...new Set(skills)];
}

function micName(room: RoomState): string | null {
  const { mic } = room.control.context;
  const name = mic === null ? null : room.voters.get(mic)?.name;
  return name?.state === 'shown' ? name.text : null;
}
