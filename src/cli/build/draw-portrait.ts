import { createAvatar } from '@dicebear/core';
import * as openPeeps from '@dicebear/open-peeps';
import type { Options } from '@dicebear/open-peeps';
import type { Expression } from '#core/model/words.ts';
import { draw, pick as pickSeeded } from '#core/random/seeded.ts';

/**
 * Portraits from the Open Peeps library (Pablo Stanley, CC0). Who it is follows from the seed, feature by feature, so
 * that a change of mood, or of the drawing library's own draws, never changes the person.
 */

type Face = NonNullable<Options['face']>[number];
type Head = NonNullable<Options['head']>[number];

const FACES: Record<Expression, Face> = {
  warm: 'smile',
  calm: 'contempt',
  wary: 'suspicious',
  annoyed: 'serious',
  angry: 'veryAngry',
  furious: 'rage',
  contemptuous: 'angryWithFang',
  menacing: 'driven',
  lost: 'tired',
  puzzled: 'blank',
  anxious: 'concernedFear',
  upset: 'solemn',
  relieved: 'calm',
  gone: 'eyesClosed',
};

const SHORT: readonly Head[] = [
  'short1',
  'short2',
  'short3',
  'short4',
  'short5',
  'flatTop',
  'pomp',
  'shaved1',
  'shaved2',
  'noHair1',
  'noHair2',
  'noHair3',
  'twists',
  'twists2',
  'grayShort',
];
const LONG: readonly Head[] = [
  'bangs',
  'bangs2',
  'bun',
  'bun2',
  'buns',
  'cornrows2',
  'long',
  'longBangs',
  'longCurly',
  'medium1',
  'medium2',
  'medium3',
  'mediumBangs',
  'mediumBangs2',
  'mediumStraight',
  'grayMedium',
  'grayBun',
];
const EITHER: readonly Head[] = ['afro', 'dreads1', 'dreads2', 'hatBeanie', 'medium1'];
const BEARDS = [
  'chin',
  'full',
  'full2',
  'full4',
  'goatee1',
  'moustache1',
  'moustache3',
  'moustache4',
] as const;
const GLASSES = ['glasses', 'glasses2', 'glasses3', 'glasses4'] as const;
const SKIN = ['f4d3b8', 'edb98a', 'd9a066', 'b97a4b', '8d5a3a', '69432b'] as const;
const HAIR = ['2c1b18', '4a312c', '7a4b2a', 'a55728', 'b58143', '724133'] as const;
const GRAY = ['b9b4ac', 'd6d1c7', '9c968e'] as const;
const CLOTHES = ['7f9bd1', 'd98a6a', 'e0b45c', '86b08f', 'a7b8c9', 'c58ea0', '6fa3a8', 'c9c3b1'] as const;

export interface Person {
  readonly seed: string;
  /** Such as "she/her": hair and beard are drawn from what fits; other pronouns draw from everything. */
  readonly pronouns: string;
  readonly expression: Expression;
}

/**
 * An SVG with square proportions and no ground. Words in the seed are wishes: `older`, `glasses`,
 * `beard`, `bald`, `hijab`, `turban`, as in `rosa-older-glasses`.
 */
export function drawPortrait({ seed, pronouns, expression }: Person): string {
  const wishes = new Set(seed.split('-'));
  const older = wishes.has('older');
  const head = wishedHead(wishes, pronouns) ?? pick(headsFor(pronouns), seed, 'head');
  const beard =
    wishes.has('beard') || (pronouns.startsWith('he') && draw(0, `${seed}/beard?`) < 0.35)
      ? [pick(BEARDS, seed, 'beard')]
      : [];
  const glasses =
    wishes.has('glasses') || draw(0, `${seed}/glasses?`) < 0.22 ? [pick(GLASSES, seed, 'glasses')] : [];
  return createAvatar(openPeeps, {
    seed,
    head: [head],
    face: [FACES[expression]],
    facialHair: beard,
    facialHairProbability: beard.length * 100,
    accessories: glasses,
    accessoriesProbability: glasses.length * 100,
    maskProbability: 0,
    skinColor: [pick(SKIN, seed, 'skin')],
    clothingColor: [pick(CLOTHES, seed, 'clothes')],
    headContrastColor: [pick(older || head.startsWith('gray') ? GRAY : HAIR, seed, 'hair')],
  }).toString();
}

function wishedHead(wishes: ReadonlySet<string>, pronouns: string): Head | undefined {
  if (wishes.has('hijab')) return 'hijab';
  if (wishes.has('turban')) return 'turban';
  if (wishes.has('bald')) return 'noHair3';
  if (wishes.has('older')) return pronouns.startsWith('he') ? 'grayShort' : 'grayBun';
  return undefined;
}

function headsFor(pronouns: string): readonly Head[] {
  if (pronouns.startsWith('he')) return [...SHORT, ...EITHER];
  if (pronouns.startsWith('she')) return [...LONG, ...EITHER];
  return [...SHORT, ...LONG, ...EITHER];
}

function pick<const T>(items: readonly T[], seed: string, key: string): T {
  const item = pickSeeded(items, 0, `${seed}/${key}`);
  if (item === undefined) throw new Error(`A portrait has no "${key}" to draw from`);
  return item;
}
