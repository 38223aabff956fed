import type { Beat, Reply, Scenario } from '#core/model/scenario.ts';
import { placeOfReply } from './places.ts';
import { remembered } from '#analysis/text/remembered.ts';
import type { Finding, ScenarioRule } from './rule.ts';

/** What stands in a file until somebody writes the text. */
const PLACEHOLDER =
  /^\W*(?:to ?do|tbd|tba|n\/?a|none|xxx+|lorem ipsum.*|placeholder|feedback|reaction)?\W*$/iu;

const isPlaceholder = remembered((text) => PLACEHOLDER.test(text));

const FIELDS = ['reaction', 'act', 'better', 'caveat'] as const;

/** CRAFT.md §3.7, rule 18: "Every option: reaction, tags, rationale, feedback". The schema sees to most of it. */
export const replyIncomplete: ScenarioRule = {
  id: 'reply-incomplete',
  scope: 'scenario',
  severity: 'warning',
  summary: 'Every reply has feedback of its own: nothing empty, nothing copied from another reply.',
  check: ({ scenario }) => [...emptyFeedback(scenario), ...copiedFeedback(scenario)],
};

function repliesOf({ beats }: Scenario): { beat: Beat; reply: Reply }[] {
  return Object.values(beats).flatMap((beat) => beat.replies.map((reply) => ({ beat, reply })));
}

function emptyFeedback(scenario: Scenario): Finding[] {
  return repliesOf(scenario).flatMap(({ beat, reply }) =>
    FIELDS.flatMap((field) => {
      const text = reply.feedback[field];
      if (text === undefined || !isPlaceholder(text)) return [];
      return [
        {
          path: placeOfReply(beat, reply, 'feedback', field),
          message: `\`${field}\` says nothing.`,
          help: 'Reaction, what you did, and a better line (or, for the best reply, when it would be wrong).',
        },
      ];
    }),
  );
}

/** The same words at another beat, with the same feedback, are one reply that is open twice. */
function copiedFeedback(scenario: Scenario): Finding[] {
  return (['reaction', 'act'] as const).flatMap((field) => {
    const seen = new Map<string, { beat: Beat; reply: Reply }>();
    return repliesOf(scenario).flatMap(({ beat, reply }) => {
      const text = plain(reply.feedback[field]);
      const before = seen.get(text);
      if (!before) {
        seen.set(text, { beat, reply });
        return [];
      }
      if (plain(before.reply.says) === plain(reply.says) || isPlaceholder(text)) return [];
      return [
        {
          path: placeOfReply(beat, reply, 'feedback', field),
          message: `\`${field}\` is the same as that of "${before.reply.id}" at "${before.beat.id}", which says something else.`,
          help: 'Write what this reply does to this customer.',
        },
      ];
    });
  });
}

const plain = remembered((text) => text.replaceAll(/\s+/g, ' ').trim().toLowerCase());
