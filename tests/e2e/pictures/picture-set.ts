import { join } from 'node:path';
import type { Browser } from '@playwright/test';

/** What a set of pictures is taken with. */
export interface Studio {
  readonly browser: Browser;
  /** Of the app, with a slash at its end. */
  readonly address: string;
}

/** Where the pictures of README and docs are kept. */
export const PICTURES = join(import.meta.dirname, '../../../docs/pictures');

/** The conversation that is shown. */
export const TALK = 'gift-at-the-wrong-door';
