import type { Beat, Ending, FacilitatorCard, Line, Reply, Scenario } from '#core/model/scenario.ts';
import type { SourceString } from './translation.ts';

/** What becomes of the text with this key. */
type ChangeText = (key: string, text: string) => string;

/** Entries without an id go by their place, from 1. */
const placed = <Entry, Changed>(
  entries: readonly Entry[],
  key: string,
  change: (entry: Entry, key: string) => Changed,
): Changed[] => entries.map((entry, i) => change(entry, `${key}/${i + 1}`));

const lines = (all: readonly Line[], key: string, change: ChangeText): Line[] =>
  placed(all, key, (line, lineKey) => ({
    ...line,
    variants: placed(line.variants, lineKey, (text, at) => change(at, text)),
  }));

function reply(of: Reply, key: string, change: ChangeText): Reply {
  const { reaction, act, better, caveat, ...rest } = of.feedback;
  return {
    ...of,
    says: change(`${key}/says`, of.says),
    feedback: {
      ...rest,
      reaction: change(`${key}/feedback/reaction`, reaction),
      act: change(`${key}/feedback/act`, act),
      ...(better !== undefined && { better: change(`${key}/feedback/better`, better) }),
      ...(caveat !== undefined && { caveat: change(`${key}/feedback/caveat`, caveat) }),
    },
  };
}

function beat(of: Beat, key: string, change: ChangeText): Beat {
  return {
    ...of,
    says: lines(of.says, `${key}/says`, change),
    thinks: lines(of.thinks, `${key}/thinks`, change),
    ...(of.cue !== undefined && { cue: change(`${key}/cue`, of.cue) }),
    replies: of.replies.map((one) => reply(one, `${key}/replies/${one.id}`, change)),
  };
}

const ending = (of: Ending, key: string, change: ChangeText): Ending => ({
  ...of,
  title: change(`${key}/title`, of.title),
  epilogue: change(`${key}/epilogue`, of.epilogue),
  followUp: change(`${key}/follow-up`, of.followUp),
});

const facilitatorCard = (of: FacilitatorCard, key: string, change: ChangeText): FacilitatorCard => ({
  aim: change(`${key}/aim`, of.aim),
  questions: placed(of.questions, `${key}/questions`, (text, at) => change(at, text)),
  dispute: change(`${key}/dispute`, of.dispute),
  care: change(`${key}/care`, of.care),
});

function briefing(of: Scenario['briefing'], key: string, change: ChangeText): Scenario['briefing'] {
  const each = (texts: readonly string[], at: string) =>
    placed(texts, `${key}/${at}`, (text, place) => change(place, text));
  return {
    you: change(`${key}/you`, of.you),
    situation: change(`${key}/situation`, of.situation),
    authority: each(of.authority, 'authority'),
    limits: each(of.limits, 'limits'),
    policy: placed(of.policy, `${key}/policy`, (rule, at) => ({
      title: change(`${at}/title`, rule.title),
      text: change(`${at}/text`, rule.text),
    })),
    screen: placed(of.screen, `${key}/screen`, (fact, at) => ({
      label: change(`${at}/label`, fact.label),
      value: change(`${at}/value`, fact.value),
    })),
  };
}

const byName = <Part>(
  group: Readonly<Record<string, Part>>,
  key: string,
  change: (part: Part, key: string) => Part,
) => Object.fromEntries(Object.entries(group).map(([name, part]) => [name, change(part, `${key}/${name}`)]));

/**
 * A scenario with every text for people changed, each by its key, and said to be in `language`; all else is as it was, the
 * hash included, which is not worked out for it.
 */
export function mapTexts(scenario: Scenario, language: string, change: ChangeText): Scenario {
  const { key, customer, facilitator } = scenario;
  const changed: Omit<Scenario, 'hash'> = {
    ...withoutHash(scenario),
    language,
    title: change('title', scenario.title),
    summary: change('summary', scenario.summary),
    aim: change('aim', scenario.aim),
    label: change('label', scenario.label),
    key: { ...key, ...(key.note !== undefined && { note: change('key/note', key.note) }) },
    customer: {
      ...customer,
      name: change('customer/name', customer.name),
      pronouns: change('customer/pronouns', customer.pronouns),
      about: change('customer/about', customer.about),
    },
    briefing: briefing(scenario.briefing, 'briefing', change),
    ...(facilitator && { facilitator: facilitatorCard(facilitator, 'facilitator', change) }),
    beats: byName(scenario.beats, 'beats', (of, at) => beat(of, at, change)),
    endings: byName(scenario.endings, 'endings', (of, at) => ending(of, at, change)),
  };
  return {
    ...changed,
    get hash() {
      return scenario.hash;
    },
  };
}

/** By name, for reading the hash would work it out. */
function withoutHash(scenario: Scenario): Omit<Scenario, 'hash'> {
  const names = (Object.keys(scenario) as (keyof Scenario)[]).filter((name) => name !== 'hash');
  return Object.fromEntries(names.map((name) => [name, scenario[name]])) as unknown as Omit<Scenario, 'hash'>;
}

/** The texts of a scenario that are for people, in the order of the file. */
export function scenarioStrings(scenario: Scenario): SourceString[] {
  const strings: SourceString[] = [];
  mapTexts(scenario, scenario.language, (key, text) => {
    strings.push({ key, text });
    return text;
  });
  return strings;
}
