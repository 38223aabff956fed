import type { RuleApplied } from '#core/scoring/judge-reply.ts';
import type { RuleId } from '#core/scoring/timing/timing-rule.ts';

/** The timing rules of CRAFT.md §2 as one would say them to the person whose reply they changed. */

const WORDS: Record<RuleId, (rule: RuleApplied) => string> = {
  T1: () =>
    'You offered something before the customer had been heard. A way out counts once the trouble has been understood, so it earned little here.',
  T2: ({ after }) =>
    after === 0
      ? 'This was a third apology. By now it wears trust down, because nothing moves with it.'
      : 'An apology counts once, and early. Later, or a second time before anything is done, it neither helps nor harms.',
  T3: () =>
    'Warm words weigh half in the middle of a talk, unless the mood has just risen. What you do about it weighs more there.',
  T4: () =>
    'Asking for details was fine here, because the customer had been acknowledged first. Asked earlier it would have been a lapse.',
  T5: () =>
    'Explaining before the customer has been heard sounds like an excuse. The same explanation afterwards is respect.',
  T6: ({ marker, before }) => {
    if (marker === 'escalate.stays-past-stop')
      return 'From here on the safe thing was to hand over or to end it at once. Staying counts against escalating well.';
    if (marker === 'escalate.hands-off' && before === null)
      return 'You handed over with nothing tried and no reason to yet. To the customer that is being passed on.';
    return 'The reason to hand over had been there for two turns or more. Late counts for less.';
  },
  T7: ({ marker }) =>
    marker === 'escalate.warns-then-nothing'
      ? 'The warnings that the policy has were given, the abuse went on, and nothing followed. A warning that is not kept is worse than none.'
      : 'There was anger here, but no abuse of you. A limit or a warning to somebody who is only angry makes it worse.',
  T8: ({ after }) =>
    after === 0
      ? 'A gesture during abuse rewards the abuse.'
      : 'The gesture came when the conduct was in order, so it was fine.',
  T9: ({ marker, before, after }) => {
    if (before === null)
      return 'After the apology came nothing to hold on to, and a promise had been broken here before. Then being sorry is only words.';
    if (marker === 'empathize.apologises' && after > before)
      return 'A promise had been broken before. You were sorry and did something about it close together, which is what counts then.';
    return 'A promise had been broken before. Doing something about it counts in full only together with being sorry.';
  },
  T10: ({ before }) =>
    before === null
      ? 'That was more than one new thing, or more than two options, at once. Somebody who is lost can take one.'
      : 'What came before had not been checked yet. Ask for it back in their own words before you add more.',
};

/** One sentence for each rule that changed what the reply was worth; none twice. */
export function timingWords(rules: readonly RuleApplied[]): string[] {
  const changed = rules.filter(({ before, after }) => before !== after);
  return [...new Set(changed.map((rule) => WORDS[rule.id](rule)))];
}
