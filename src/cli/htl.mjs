#!/usr/bin/env node
// The one door to the command line: lets Node read TypeScript, then hands over.
import { register } from 'tsx/esm/api';

register();
const { main } = await import('./main.ts');
const { screenOf } = await import('./screen.ts');
process.exitCode = await main(process.argv.slice(2), undefined, undefined, screenOf(process));
