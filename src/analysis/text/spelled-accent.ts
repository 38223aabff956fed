import { remembered } from './remembered.ts';

/**
 * Spellings that mock or mark a way of speaking ("eye dialect" and its kin). Collected from Vivian Cook's "Eye dialect in
 * English literature", the informal words of codespell's dictionaries, and the stage accents of popular fiction. Words of a dialect that
 * dictionaries have ("wee", "aye", "ain't", "y'all") are words, and stay.
 */
const SPELLINGS: ReadonlySet<string> = new Set(
  `gonna wanna gotta gimme lemme dunno kinda sorta outta lotta hafta oughta shoulda coulda woulda musta whatcha betcha
  innit wot wuz woz sez cuz coz 'cuz 'coz yer ya 'em luv wiv fink finks nuffink nuffin sumfink somefink anyfink bovver bruvver
  muvver farver orf orl orlright dat dis dese dem dey zis zat zey ze zere zese vot vhat vhy vill vith haf velly solly
  'ave 'avin' 'im 'ow 'ome 'ouse 'ello 'elp 'ead 'ope 'ell 'ard 'urry 'appy 'appened`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Words that end in "in" of themselves: a quotation mark after them drops no g. */
const TRUE_IN =
  /^(?:(?:be|wi|der|vit)?(?:gin|thin)|again|bargain|basin|berlin|cabin|captain|certain|chain|coin|colin|complain|contain|cousin|curtain|explain|fountain|gain|grain|in|join|justin|kevin|main|maintain|margin|martin|mountain|obtain|origin|pain|plain|rain|remain|robin|ruin|skin|spain|spin|train|twin|vain|villain|virgin|win)$/;

const WORD = /(?<![\p{L}\p{N}])['’‘]?\p{L}+(?:['’]\p{L}+)*['’]?/gu;
const DROPPED_G = /^(\p{L}+in)'$/u;

/** The words of a text that spell out an accent, as they stand there. */
export const accentIn = remembered((text): readonly string[] =>
  (text.match(WORD) ?? []).filter((found) => {
    const word = found.toLowerCase().replaceAll(/[’‘]/g, "'");
    if (SPELLINGS.has(word) || SPELLINGS.has(word.replaceAll(/^'|'$/g, ''))) return true;
    const [, stem] = DROPPED_G.exec(word) ?? [];
    return stem !== undefined && !TRUE_IN.test(stem);
  }),
);
