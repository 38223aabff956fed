import type { TalkView, You } from '#protocol/views.ts';
import type { PhoneRoom } from './use-room.ts';
import { headingOf, IN_TALK } from './stage-words.ts';
import { countsOf } from './counts.ts';
import { refusalShown } from './refusal-shown.ts';
import { REFUSAL_HELP } from './refusal-help.ts';

/** What a screen reader is told, once, when the page changed by itself. Everything else is there to be read in peace. */
export function announcement(room: PhoneRoom): string {
  const { connection, trouble, view, you } = room;
  const reason = refusalShown(room);
  if (reason) return `${REFUSAL_HELP[reason].title}. ${REFUSAL_HELP[reason].help}`;
  if (!view) return trouble ? REFUSAL_HELP[trouble.reason].title : '';
  if (connection === 'away') return 'Connection lost. Trying again.';
  const talk = view.talks[0];
  const heading = headingOf(view, you, talk);
  const more = IN_TALK.has(view.step.stage) && talk && !talk.ending ? moreOf(view.step.stage, talk, you) : '';
  return [heading, more].filter(Boolean).join(' ');
}

function moreOf(stage: string, talk: TalkView, you: You | null): string {
  if (stage === 'beat') return talk.line?.text ?? '';
  if (stage === 'voting' && (you?.mic ?? false)) return 'Choose for the room.';
  if (stage === 'voting') return 'Voting is open.';
  if (stage !== 'revealed' || !talk.tally) return '';
  const { rows, total } = countsOf(talk);
  const most = Math.max(...rows.map(({ count }) => count));
  const leaders = rows.filter(({ count }) => count === most && count > 0);
  if (talk.explanation) return 'What each reply was worth is shown below.';
  return leaders.map(({ letter, count }) => `${letter}: ${count} of ${total}.`).join(' ');
}
