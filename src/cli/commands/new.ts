import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CHANNELS, TEMPERAMENTS } from '#core/model/words.ts';
import { id as idSchema } from '#core/schema/shared-schema.ts';
import { NO_ANSWERS } from '#formats/scenario/skeleton/no-answers.ts';
import { skeleton } from '#formats/scenario/skeleton/skeleton.ts';
import { EXIT, readArgs, UsageError, type Command } from '#cli/command.ts';

const HELP = `htl new ID [options]

Begins a scenario: a whole talk whose moods and branches stand, with placeholders ‹like this› for the words. It is written to
ID/scenario.yaml in the folder you are in; what is there already is never touched. The studio's interview does the same with
questions.

  --temperament angry|abusive|confused   how the customer's mood moves (default angry)
  --channel phone|chat|email|in-person|social   where they talk (default phone)
  --title TEXT                           what it is called
  --language TAG                         language it is written in (default en)
  --json                                 print { id, file } for other programs

Then: htl lint ID, until no placeholder is left, and htl play ID/scenario.yaml.
`;

export const begin: Command = async (args, { out }) => {
  const { values, positionals } = readArgs(args, {
    temperament: { type: 'string', default: NO_ANSWERS.temperament },
    channel: { type: 'string', default: NO_ANSWERS.channel },
    title: { type: 'string', default: '' },
    language: { type: 'string', default: NO_ANSWERS.language },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  });
  if (values.help) {
    out(HELP);
    return EXIT.fine;
  }
  const [wanted, ...more] = positionals;
  if (wanted === undefined || more.length > 0)
    throw new UsageError('name the id of one new scenario. See htl new --help.');
  const id = idSchema.safeParse(wanted);
  if (!id.success) throw new UsageError(`"${wanted}" cannot be an id: ${id.error.issues[0]?.message ?? ''}.`);
  const temperament = oneOf(TEMPERAMENTS, values.temperament, '--temperament');
  const channel = oneOf(CHANNELS, values.channel, '--channel');
  const text = skeleton({
    ...NO_ANSWERS,
    id: id.data,
    temperament,
    channel,
    title: values.title,
    language: values.language,
  });
  await mkdir(id.data, { recursive: true });
  const file = join(id.data, 'scenario.yaml');
  try {
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new UsageError(`${file} is there already, and was left as it is.`);
    throw error;
  }
  out(values.json ? `${JSON.stringify({ id: id.data, file })}\n` : `${file}\n`);
  return EXIT.fine;
};

function oneOf<Word extends string>(words: readonly Word[], found: string, option: string): Word {
  const word = words.find((each) => each === found);
  if (word === undefined) throw new UsageError(`${option} takes ${words.join(', ')}; found "${found}".`);
  return word;
}
