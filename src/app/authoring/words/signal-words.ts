import { TURN } from '#core/machine/ledger.ts';
import { isMarkerId, markerOf } from '#core/rubric/markers.ts';
import { curveQuotes } from '#formats/scenario/typeset.ts';

/** What a customer can take notice of, in words. The archetypes' signals have words of ours; an author's own names are theirs. */
const SIGNALS: Readonly<Record<string, string>> = {
  acknowledge: 'being understood',
  soften: 'a word that makes up for something',
  'hold-on': 'something to hold on to',
  hasty: 'an answer that comes too soon',
  sting: 'a word that stings',
  platitude: 'a platitude',
  'hostile-limit': 'hostility, or an empty threat',
  reward: 'a present',
  overload: 'too much at once',
  hurry: 'being hurried',
  room: 'being given time',
  belittle: 'being belittled',
  gloss: 'a cheerful gloss',
};

/** "a word that stings", "says back two or more specifics", "a turn goes by" */
export function eventWords(event: string): string {
  if (event === TURN) return 'a turn goes by';
  if (isMarkerId(event)) return curveQuotes(markerOf(event).label);
  return Object.hasOwn(SIGNALS, event) ? (SIGNALS[event] ?? event) : event.replaceAll('-', ' ');
}
