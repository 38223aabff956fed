import type { Scenario } from '#core/model/scenario.ts';
import type { Count } from '#protocol/server-messages.ts';
import type { ConsoleView, ProjectorView, PublicView, You } from '#protocol/views.ts';
import { teamOf, teamsUnderWay, type RoomState } from '#room/room-state.ts';
import { stageOf } from './public-view.ts';
import { sessionRecord } from './session-record.ts';

/** What is added to the public view for each kind of screen, and what a phone is told of itself. */

/** The whole record only at the debrief: then there is nothing left to hide. */
export function projectorView(room: RoomState, scenario: Scenario, view: PublicView): ProjectorView {
  return { ...view, record: stageOf(room) === 'debrief' ? sessionRecord(room, scenario) : null };
}

export function consoleView(room: RoomState, scenario: Scenario, view: PublicView): ConsoleView {
  const names: ConsoleView['facilitator']['names'] = [];
  for (const [voter, who] of room.voters)
    if (who.name) names.push({ voter, name: who.name.text, state: who.name.state, team: teamOf(room, who) });
  return {
    ...view,
    record: sessionRecord(room, scenario),
    facilitator: {
      names,
      mic: room.control.context.mic,
      hands: [...room.hands].map(([team, counts]) => ({ team, counts: { ...counts } })),
    },
  };
}

/** Null for somebody the room does not know. */
export function youView(room: RoomState, voter: string): You | null {
  const who = room.voters.get(voter);
  if (!who) return null;
  const vote = room.votes.get(voter);
  const ticks = room.ticks.get(voter);
  return {
    voter,
    team: teamOf(room, who),
    vote: vote ? { ...vote } : null,
    ticks: ticks ? { round: ticks.round, n: ticks.n, markers: [...ticks.markers] } : null,
    name: who.name && { ...who.name },
    mic: room.control.context.mic === voter,
  };
}

/** A server that has not said for so long that phones are connected to it is gone: two and a half of its half minutes. */
const PRESENCE_HOLDS_MS = 75_000;

/** How many have voted, for projector and console. */
export function countView(room: RoomState, now: number): Count {
  const perTeam = new Map(teamsUnderWay(room).map((team) => [team, { votes: 0, hands: 0, voters: 0 }]));
  for (const [id, who] of room.voters) {
    const sum = perTeam.get(teamOf(room, who));
    if (!sum) continue;
    sum.voters += 1;
    if (room.votes.has(id)) sum.votes += 1;
  }
  for (const [team, counts] of room.hands) {
    const sum = perTeam.get(team);
    if (sum) sum.hands = Object.values(counts).reduce((all, count) => all + count, 0);
  }
  let connected = 0;
  for (const each of room.present.values())
    if (Math.abs(now - each.at) <= PRESENCE_HOLDS_MS) connected += each.connected;
  return {
    type: 'count',
    round: room.control.context.round,
    talks: [...perTeam].map(([team, sum]) => ({ team, ...sum })),
    voters: room.voters.size,
    connected: Math.min(connected, room.voters.size),
  };
}
