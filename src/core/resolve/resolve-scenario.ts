import { LEDGER_COUNTERS, LEDGER_FLAGS } from '#core/machine/ledger.ts';
import { ALWAYS } from '#core/model/condition.ts';
import type { Beat, Ending, FacilitatorCard, Line, Reply, Scenario } from '#core/model/scenario.ts';
import type { PersonaFile } from '#core/schema/persona-schema.ts';
import type { ScenarioFile } from '#core/schema/scenario-schema.ts';
import { collectNames, type Names } from './names.ts';
import { resolvePersona } from './resolve-persona.ts';
import { resolveCondition, resolveEffect } from './resolve-rules.ts';

type BeatFile = ScenarioFile['beats'][string];
type ReplyFile = BeatFile['replies'][number];

const variants = (text: string | readonly string[]) =>
  (typeof text === 'string' ? [text] : text).map((t) => t.trim());

function lines(raw: BeatFile['says'] | undefined, names: Names): Line[] {
  if (raw === undefined) return [];
  if (typeof raw === 'string') return [{ when: ALWAYS, variants: variants(raw) }];
  return raw.map((line) => ({ when: resolveCondition(line.when, names), variants: variants(line.text) }));
}

function reply(raw: ReplyFile, names: Names): Reply {
  const { better, caveat, habit, move } = { ...raw, ...raw.feedback };
  return {
    id: raw.id,
    ...(move !== undefined && { move }),
    says: raw.says.trim(),
    markers: raw.markers,
    items: raw.items,
    offers: raw.offers,
    when: resolveCondition(raw.when, names),
    to:
      typeof raw.to === 'string'
        ? [{ when: ALWAYS, to: raw.to }]
        : raw.to.map((branch) => ({ when: resolveCondition(branch.when, names), to: branch.to })),
    effect: resolveEffect(raw),
    ...(habit !== undefined && { habit }),
    feedback: {
      reaction: raw.feedback.reaction.trim(),
      act: raw.feedback.act.trim(),
      principle: raw.feedback.principle,
      ...(better !== undefined && { better: better.trim() }),
      ...(caveat !== undefined && { caveat: caveat.trim() }),
    },
  };
}

function beat(id: string, raw: BeatFile, names: Names): Beat {
  return {
    id,
    phase: raw.phase,
    says: lines(raw.says, names),
    thinks: lines(raw.thinks, names),
    ...(raw.cue !== undefined && { cue: raw.cue.trim() }),
    elicits: raw.elicits,
    ...(raw.trigger !== undefined && { trigger: raw.trigger }),
    hardStop: raw['hard-stop'],
    replies: raw.replies.map((r) => reply(r, names)),
  };
}

function facilitatorCard({
  aim,
  questions,
  dispute,
  care,
}: NonNullable<ScenarioFile['facilitator']>): FacilitatorCard {
  const trimmed = questions.map((question) => question.trim());
  return { aim: aim.trim(), questions: trimmed, dispute: dispute.trim(), care: care.trim() };
}

/** The starts a scenario gives to the ledger's own counters and flags, carried as the scenario's. */
function ledgerStarts(start: ScenarioFile['customer']['start']) {
  const counters: Scenario['counters'] = Object.fromEntries(
    Object.entries(LEDGER_COUNTERS).flatMap(([name, spec]) =>
      typeof start[name] === 'number' ? [[name, { ...spec, start: start[name] }]] : [],
    ),
  );
  const flags = Object.fromEntries(
    Object.keys(LEDGER_FLAGS).flatMap((name) =>
      typeof start[name] === 'boolean' ? [[name, start[name]]] : [],
    ),
  );
  return { counters, flags };
}

/**
 * A scenario file that passed the schema and every reference check, with its persona (bases merged in), as the
 * model. `hash` is left to the caller, which knows how to hash (`#formats/scenario/content-hash.ts`).
 */
export function resolveScenario(file: ScenarioFile, personaFile: PersonaFile): Omit<Scenario, 'hash'> {
  const persona = resolvePersona(personaFile, file.customer);
  const names = collectNames(personaFile, file);
  const starts = ledgerStarts(file.customer.start);
  const { start: _start, signals: _signals, persona: _persona, ...customer } = file.customer;
  return {
    id: file.id,
    ...(file.catalogue !== undefined && { catalogue: file.catalogue }),
    title: file.title,
    summary: file.summary,
    aim: file.aim,
    language: file.language,
    channel: file.channel,
    minutes: file.minutes,
    rating: file.rating,
    label: file.label,
    key: {
      keyedBy: file.key.keyed_by,
      raters: file.key.raters,
      agreement: file.key.agreement,
      ...(file.key.note !== undefined && { note: file.key.note }),
    },
    customer,
    persona,
    brokenPromise: file['broken-promise'],
    policyWarnings: file['policy-warnings'],
    counters: { ...starts.counters, ...file.counters },
    flags: { ...starts.flags, ...file.flags },
    briefing: file.briefing,
    ...(file.facilitator !== undefined && { facilitator: facilitatorCard(file.facilitator) }),
    start: file.start,
    beats: Object.fromEntries(Object.entries(file.beats).map(([id, raw]) => [id, beat(id, raw, names)])),
    endings: Object.fromEntries(
      Object.entries(file.endings).map(([id, { 'follow-up': followUp, ...rest }]): [string, Ending] => [
        id,
        { id, ...rest, followUp },
      ]),
    ),
    exits: file.exits,
    allow: file.allow.map(({ rule, at, because }) => ({
      rule,
      ...(at !== undefined && { at }),
      because: because.trim(),
    })),
  };
}
