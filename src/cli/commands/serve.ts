import { resolve } from 'node:path';
import { EXIT, type Command } from '#cli/command.ts';
import { serveUntilStopped } from '#cli/serve/serve-until-stopped.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

export const serve: Command = async (args, { out, err, screen }) => {
  const place = { root: ROOT, workingFolder: process.cwd(), env: process.env };
  await serveUntilStopped(args, { ...place, out, err, colours: screen.colours, orInMemory: false });
  return EXIT.fine;
};
