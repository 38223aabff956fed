/**
 * Words that say nothing of a text's matter: pronouns, auxiliaries, articles, prepositions, conjunctions and the
 * commonest adverbs of English, after the stop list of the Snowball project, and the small change of talk.
 */
const STOP_WORDS: ReadonlySet<string> = new Set(
  `i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers
  herself it its itself they them their theirs themselves what which who whom whose this that these those am is are was
  were be been being have has had having do does did doing done would should could ought can will shall may might must
  a an the and but if or because as until while of at by for with about against between into through during before
  after above below to from up down in out on off over under again further then once here there when where why how all
  any both each few more most other some such no nor not only own same so than too very just now also yet still even
  ever never always much many one two first else per via upon
  get gets got getting go goes going gone come comes came make makes made let lets take takes took put say says said
  tell tells told see sees saw look looks know knows knew think thinks thought want wants need needs like
  yes yeah oh ok okay well right please thing things something anything nothing way back
  cannot ll ve re isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't couldn't shouldn't haven't hasn't
  hadn't needn't mustn't`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** `I'll`, `that's`, `you've`: the word before the apostrophe decides. */
const SHORTENED = /'(?:ll|ve|re|d|m|s)$/;

export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word) || STOP_WORDS.has(word.replace(SHORTENED, ''));
}
