import type { Command } from '#protocol/commands.ts';
import type { ConsoleView } from '#protocol/views.ts';
import { LOOK, QUESTIONS, type ActionId } from './action-list.ts';
import type { RoomMoment } from './room-moment.ts';

/** What a facilitator can do now, and which of it comes next. Pure: the room's machine has the last word on each. */

export type Question = (typeof QUESTIONS)[number];

export interface Action {
  readonly id: ActionId;
  readonly label: string;
  /** Its key, as it is written on it. */
  readonly key: string;
  /** Cannot be undone, or ends something. */
  readonly harm: boolean;
  readonly does:
    | { readonly command: Command }
    /** Opens a dialog first: something has to be chosen or confirmed. */
    | { readonly asks: Question };
}

export interface Actions {
  readonly primary: Action | null;
  readonly others: readonly Action[];
}

export interface Surroundings {
  readonly view: ConsoleView;
  readonly moment: RoomMoment;
  /** Seconds for the next vote; null without a timer. */
  readonly seconds: number | null;
  /** Whether what the wall does not show yet may be read on this screen. */
  readonly open: boolean;
  /** Whether there is a decision of which another branch can be shown. */
  readonly hasMinority: boolean;
}

export function actionsFor(around: Surroundings): Actions {
  const next = nextFor(around);
  const ids = [...new Set(offeredAt(around))];
  const others = ids.filter((id) => id !== next).map((id) => action(id, around));
  return { primary: next === null ? null : action(next, around), others };
}

/** The step that most sessions take from here: the advice of peer instruction after a vote, never more than advice. */
function nextFor({ view, moment, hasMinority }: Surroundings): ActionId | null {
  const { step, minority } = view;
  const isFirst = moment.ballots < 2;
  switch (step.stage) {
    case 'lobby':
      return 'brief';
    case 'briefing':
      return 'begin';
    case 'beat':
      return 'vote';
    case 'voting':
      return 'close';
    case 'paused':
      return 'resume';
    case 'closed':
      if (moment.voices === 0) return 'revote';
      // One alone has chosen: there is no share to go by.
      if (view.room.mic) return 'reveal';
      if (isFirst && moment.advice === 'hint') return step.hint === null ? 'hint' : 'revote';
      return isFirst && moment.advice === 'discuss' ? 'discuss' : 'reveal';
    case 'discussing':
      return 'revote';
    case 'revealed':
      if (view.talks.some(({ ending, explanation }) => ending === null && explanation === null))
        return 'explain';
      return follows(moment) ? 'follow' : 'choose';
    case 'ended':
      return hasMinority ? 'minority' : 'debrief';
    case 'minority':
      return minority && minority.exchanges.length < minority.of ? 'go-on' : 'debrief';
    case 'stopped':
      return 'debrief';
    case 'debrief':
      return 'end';
    case 'over':
      return null;
  }
}

/** Everything that the room takes at this step. */
function offeredAt({ view, moment, hasMinority }: Surroundings): ActionId[] {
  const { step, room, minority } = view;
  const play: ActionId[] = follows(moment) ? ['follow', 'choose'] : ['choose'];
  const hint: ActionId[] = step.hint === null ? ['hint'] : [];
  const mic: ActionId[] = room.teams === 1 ? ['mic'] : [];
  const split: ActionId[] = room.teams === 1 || view.record.decisions.length === 0 ? ['split'] : [];
  const aside: ActionId[] = [step.veiled ? 'unveil' : 'veil', 'stop', 'end'];
  switch (step.stage) {
    case 'lobby':
      return ['brief', ...split, 'end'];
    case 'briefing':
      return ['begin', ...split, 'end'];
    case 'beat':
      return ['vote', 'choose', ...hint, ...mic, ...split, ...aside];
    case 'voting':
      return ['close', 'pause', ...hint, ...aside];
    case 'paused':
      return ['resume', 'close', ...hint, ...aside];
    case 'closed':
      return ['reveal', 'discuss', 'revote', ...hint, ...play, ...mic, ...aside];
    case 'discussing':
      return ['revote', 'reveal', ...hint, ...play, ...aside];
    case 'revealed':
      return ['explain', 'discuss', 'revote', ...hint, ...play, ...mic, ...aside].filter(
        (id): id is ActionId =>
          id !== 'explain' || view.talks.some(({ explanation, ending }) => !explanation && !ending),
      );
    case 'ended':
      return [...(hasMinority ? ['minority' as const] : []), 'debrief', 'end'];
    case 'minority':
      return [
        ...(minority && minority.exchanges.length < minority.of ? ['go-on' as const] : []),
        'minority',
        'leave',
        'debrief',
        'end',
      ];
    case 'stopped':
      return ['debrief', 'end'];
    case 'debrief':
      return [...(hasMinority ? ['minority' as const] : []), 'end'];
    case 'over':
      return [];
  }
}

/** Whether every talk that goes on has one leading reply. */
function follows({ talks }: RoomMoment): boolean {
  return talks.length > 0 && talks.every(({ leaders }) => leaders.length === 1);
}

function action(id: ActionId, around: Surroundings): Action {
  const { label, key, harm = false } = LOOK[id];
  return { id, key, harm, label: labelOf(id, label, around), does: doing(id, around) };
}

function labelOf(id: ActionId, label: string, { view, moment, open }: Surroundings): string {
  if (id === 'reveal' && view.room.mic) return 'Reveal the reply';
  if (id !== 'follow' || (!open && view.step.stage !== 'revealed')) return label;
  if (view.room.mic) return `Play what ${view.mic ?? 'the mic'} chose`;
  const [talk] = moment.talks;
  return moment.talks.length === 1 && talk ? `${label}: ${talk.leaders[0] ?? ''}` : label;
}

function doing(id: ActionId, { view, moment, seconds }: Surroundings): Action['does'] {
  const asks = QUESTIONS.find((question) => question === id);
  if (asks) return { asks };
  switch (id) {
    case 'vote':
    case 'revote':
      return { command: { type: 'open-voting', seconds } };
    case 'follow': {
      const choices = moment.talks.map(({ team, leaders }) => ({ team, letter: leaders[0] ?? '' }));
      return { command: { type: 'play', choices } };
    }
    case 'veil':
      return { command: { type: 'veil', on: true } };
    case 'unveil':
      return { command: { type: 'veil', on: false } };
    case 'go-on':
      return { command: { type: 'move-minority', shown: (view.minority?.exchanges.length ?? 0) + 1 } };
    case 'leave':
      return { command: { type: 'leave-minority' } };
    default:
      return { command: { type: id as PlainCommand } };
  }
}

/** Actions that are the command of the same name, with nothing to fill in. */
type PlainCommand =
  'brief' | 'begin' | 'pause' | 'resume' | 'close' | 'reveal' | 'explain' | 'discuss' | 'hint' | 'debrief';
