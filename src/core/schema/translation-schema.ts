import { z } from 'zod';
import { language, text } from './shared-schema.ts';

/** The shape of a `translations/<language>.yaml` file. */

/** Letters of a key: four names of 64 letters and the words between them. */
const LONGEST_KEY = 300;

const translated = z.strictObject({
  of: z
    .string()
    .regex(/^[0-9a-f]{8}$/, { error: 'the digest of the source text, eight digits of 0-9 and a-f' })
    .describe('Digest of the text it was made from; another one means that the source has changed since.'),
  from: text.optional().describe('The text it was made from, for whoever compares.'),
  text: text.describe('The translation.'),
});

export const translationFileSchema = z
  .strictObject({
    format: z.literal(1),
    language: language.describe('BCP 47 tag, e.g. tr or pt-BR; the file is called by it.'),
    strings: z
      .record(
        z.string().max(LONGEST_KEY, { error: `a key of at most ${LONGEST_KEY} characters` }),
        translated,
      )
      .default({})
      .describe('Key of the source text → its translation, e.g. beats/pickup/replies/sorry/says.'),
  })
  .describe('Hold the Line translation, format 1');
