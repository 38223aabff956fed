import { ACKNOWLEDGING } from '#core/machine/ledger.ts';
import type { MarkerId } from '#core/rubric/markers.ts';
import type { Turn } from '#runtime/transcript.ts';

/** Plain counts for the debrief: statistics to look at, never a score (CRAFT.md §1.1, MITI; §6.5). */
export interface TalkCounts {
  /** Replies that said something back, and question marks asked. */
  readonly reflections: number;
  readonly questions: number;
  /** 1-based turns in which "sorry" or its like was said, whatever it was worth. */
  readonly apologies: readonly number[];
  /** Those of them that were sorry for something specific (CRAFT.md §2, E3). */
  readonly specificApologies: readonly number[];
  /** 1-based turn of the first specific acknowledgement; null when there was none. */
  readonly firstAcknowledgement: number | null;
  readonly words: number;
}

const REFLECTING: readonly MarkerId[] = [
  'listen.paraphrase',
  'listen.picks-up-cue',
  'empathize.names-effect',
];
const APOLOGISING: readonly MarkerId[] = [
  'empathize.apologises',
  'empathize.repeats-apology',
  'empathize.sorry-if',
];
/** The markers find an apology in any language, the words also one that its author did not mark. */
const APOLOGY = /\b(sorry|apolog(?:y|ies|i[sz]e[ds]?|i[sz]ing)|forgive (?:me|us))\b/i;

export function talkCounts(turns: readonly Turn[]): TalkCounts {
  const shows = (turn: Turn, markers: readonly MarkerId[]) =>
    turn.chosen.markers.some((m) => markers.includes(m));
  const spoken = turns.filter((turn) => turn.chosen.move === undefined).map((turn) => turn.chosen.says);
  const saysSorry = ({ chosen }: Turn) => chosen.move === undefined && APOLOGY.test(chosen.says);
  const turnsWhere = (fits: (turn: Turn) => boolean) => turns.filter(fits).map((turn) => turn.index + 1);
  const first = turns.find((turn) => shows(turn, ACKNOWLEDGING));
  return {
    reflections: turns.filter((turn) => shows(turn, REFLECTING)).length,
    questions: spoken.reduce((sum, says) => sum + (says.match(/\?/g)?.length ?? 0), 0),
    apologies: turnsWhere((turn) => shows(turn, APOLOGISING) || saysSorry(turn)),
    specificApologies: turnsWhere((turn) => shows(turn, ['empathize.apologises'])),
    firstAcknowledgement: first ? first.index + 1 : null,
    words: spoken.reduce((sum, says) => sum + says.split(/\s+/).filter(Boolean).length, 0),
  };
}
