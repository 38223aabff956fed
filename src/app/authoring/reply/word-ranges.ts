import type { Channel } from '#core/model/words.ts';

/** How many words a text should have, ends included. */
export interface WordRange {
  readonly least: number;
  readonly most: number;
}

/** CRAFT.md §4.1: "Customer line 12–45 words (chat 5–30, email 60–140); option 12–35; feedback 25–55". */
export const REPLY_WORDS: WordRange = { least: 12, most: 35 };

/** The four parts of one feedback together (CRAFT.md §4.1). */
export const FEEDBACK_WORDS: WordRange = { least: 25, most: 55 };

const SPOKEN: WordRange = { least: 12, most: 45 };
const TYPED: WordRange = { least: 5, most: 30 };

/** A line of the customer’s, by how they talk. Social starts in public posts as short as a chat’s. */
export const CUSTOMER_WORDS: Record<Channel, WordRange> = {
  phone: SPOKEN,
  'in-person': SPOKEN,
  chat: TYPED,
  social: TYPED,
  email: { least: 60, most: 140 },
};
