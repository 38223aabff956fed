import type { ProjectorView } from '#protocol/views.ts';

/** What the step of a room is called on the wall. */

export function headingOf({ step, room, mic, talks }: ProjectorView): string {
  const who = mic ?? 'One of you';
  switch (step.stage) {
    case 'voting':
      return room.mic ? `${who} has the mic and chooses` : 'Vote now';
    case 'paused':
      return 'Voting is paused';
    case 'closed':
      return room.mic ? 'The reply is chosen' : 'Voting is closed';
    case 'revealed':
      if (talks.some(({ explanation }) => explanation !== null)) return 'What each reply does';
      return room.mic ? 'What was chosen' : 'How the room voted';
    case 'discussing':
      return 'Talk it over with your neighbour';
    case 'ended':
      return talks.length > 1 ? 'Where each team came to' : 'How it ended';
    default:
      return room.mic ? `${who} has the mic` : 'How would you answer?';
  }
}

/** Said once to whoever listens to the wall instead of looking at it. Never a count: those would be said all the time. */
export function announcementOf(view: ProjectorView): string {
  switch (view.step.stage) {
    case 'lobby':
    case 'briefing':
    case 'debrief':
      return '';
    case 'stopped':
      return 'The conversation was stopped.';
    case 'minority':
      return 'A reply that the room did not take.';
    case 'over':
      return 'This session has ended.';
    default:
      return `${headingOf(view)}.`;
  }
}

/** "3 votes", "1 vote", "no votes". */
export function counted(count: number, one: string, many = `${one}s`): string {
  if (count === 0) return `no ${many}`;
  return count === 1 ? `1 ${one}` : `${count.toLocaleString('en-GB')} ${many}`;
}
