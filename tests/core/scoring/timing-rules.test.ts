import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { QUALITY } from '#core/rubric/markers.ts';
import { RULE_IDS, type RuleId } from '#core/scoring/timing/timing-rule.ts';
import { TIMING_RULES } from '#core/scoring/timing/timing-rules.ts';
import { judgeAt, type JudgedAt } from '../../support/situations.ts';

const { strong, fair, weak, none } = QUALITY;
const quoteOf = (id: RuleId) => TIMING_RULES.find((rule) => rule.id === id)?.quote ?? '';
const rulesAt = (at: JudgedAt) => judgeAt(at).rules.map((r) => r.id);
const qualityAt = (skill: keyof ReturnType<typeof judgeAt>['qualities'], at: JudgedAt) =>
  judgeAt(at).qualities[skill];

describe('the timing rules', () => {
  it('are all ten, each once', () => {
    expect(TIMING_RULES.map((rule) => rule.id).toSorted()).toEqual([...RULE_IDS].toSorted());
  });

  it('leave alone a reply that none of them speaks of', () => {
    expect(rulesAt({ markers: ['listen.paraphrase', 'calm.neutral-words'] })).toEqual([]);
  });
});

describe(`T1: ${quoteOf('T1')}`, () => {
  const offer: JudgedAt = { markers: ['options.choices'] };
  it('gives no credit for an offer to somebody who was not heard', () => {
    expect(qualityAt('options', offer)).toBe(weak);
    expect(rulesAt(offer)).toContain('T1');
  });
  it('gives full credit once the customer was heard', () => {
    expect(qualityAt('options', { ...offer, ledger: { heard: 1 } })).toBe(strong);
  });
  it('counts an acknowledgement earlier in the same reply, not one after the offer', () => {
    expect(qualityAt('options', { markers: ['listen.paraphrase', 'options.choices'] })).toBe(strong);
    expect(qualityAt('options', { markers: ['options.choices', 'listen.paraphrase'] })).toBe(weak);
  });
});

describe(`T2: ${quoteOf('T2')}`, () => {
  const sorry: JudgedAt = { markers: ['empathize.apologises'] };
  it('credits the first apology in the agent’s first two turns', () => {
    expect(qualityAt('empathize', { ...sorry, ledger: { turns: 0 } })).toBe(fair);
    expect(qualityAt('empathize', { ...sorry, ledger: { turns: 1 } })).toBe(fair);
  });
  it('gives a first apology in turn three nothing', () => {
    expect(qualityAt('empathize', { ...sorry, ledger: { turns: 2 } })).toBe(weak);
  });
  it('is neutral to a second apology with nothing moving, and credits one after an action', () => {
    expect(qualityAt('empathize', { ...sorry, ledger: { apologies: 1 } })).toBe(weak);
    expect(qualityAt('empathize', { ...sorry, ledger: { apologies: 1, acted: true } })).toBe(fair);
  });
  it('makes a third apology a lapse', () => {
    expect(qualityAt('empathize', { ...sorry, ledger: { apologies: 2, acted: true } })).toBe(none);
  });
});

describe(`T3: ${quoteOf('T3')}`, () => {
  const warm: JudgedAt = { markers: ['empathize.makes-sense'] };
  it.each(['open', 'vent', 'resolve', 'close'] as const)('gives full credit in the phase %s', (phase) => {
    expect(qualityAt('empathize', { ...warm, phase })).toBe(fair);
  });
  it.each(['discover', 'turn'] as const)('halves it in the phase %s', (phase) => {
    expect(qualityAt('empathize', { ...warm, phase })).toBe(fair / 2);
  });
  it('gives full credit in the middle when the mood has just risen', () => {
    expect(qualityAt('empathize', { ...warm, phase: 'discover', ledger: { rose: 1 } })).toBe(fair);
  });
  it('does not touch empathy that is work: naming the effect, tying it to an action', () => {
    expect(qualityAt('empathize', { markers: ['empathize.ties-to-action'], phase: 'turn' })).toBe(strong);
  });
});

describe(`T4: ${quoteOf('T4')}`, () => {
  const form: JudgedAt = { markers: ['listen.cuts-to-form'] };
  it('is a lapse before acknowledgement', () => expect(qualityAt('listen', form)).toBe(none));
  it('is fine after it', () => expect(qualityAt('listen', { ...form, ledger: { heard: 1 } })).toBe(fair));
  it('is fine after it in the same reply', () => {
    expect(qualityAt('listen', { markers: ['empathize.names-effect', 'listen.cuts-to-form'] })).toBe(fair);
  });
});

describe(`T5: ${quoteOf('T5')}`, () => {
  const why: JudgedAt = { markers: ['options.explains'] };
  it('reads as an excuse before', () => expect(qualityAt('options', why)).toBe(none));
  it('reads as respect after', () =>
    expect(qualityAt('options', { ...why, ledger: { heard: 2 } })).toBe(fair));
});

describe(`T6: ${quoteOf('T6')}`, () => {
  const handover: JudgedAt = { markers: ['escalate.right-trigger', 'escalate.warm-handover'] };
  it('makes an early handover, with no reason and no try, a lapse', () => {
    expect(qualityAt('escalate', handover)).toBe(none);
    expect(judgeAt(handover).rules.map((r) => r.marker)).toContain('escalate.hands-off');
  });
  it('credits it when something was tried, or a reason is there', () => {
    expect(qualityAt('escalate', { ...handover, ledger: { tried: true } })).toBe(strong);
    expect(qualityAt('escalate', { ...handover, ledger: { trigger: true } })).toBe(strong);
  });
  it('gives a late one little', () => {
    expect(qualityAt('escalate', { ...handover, ledger: { trigger: true, overdue: 1 } })).toBe(strong);
    expect(qualityAt('escalate', { ...handover, ledger: { trigger: true, overdue: 2 } })).toBe(weak);
  });
  it('makes keeping it past its time a lapse, so that a late handover is still the better reply', () => {
    const late = { trigger: true, overdue: 2 };
    expect(qualityAt('escalate', { markers: ['escalate.tries-first'], ledger: late })).toBe(none);
    expect(qualityAt('escalate', { markers: ['escalate.tries-first'], ledger: { trigger: true } })).toBe(
      strong,
    );
  });
  it('makes staying past a hard stop a lapse, and leaving at once the best', () => {
    const stop = { 'hard-stop': true, trigger: true };
    expect(qualityAt('escalate', { markers: ['escalate.tries-first'], ledger: stop })).toBe(none);
    expect(qualityAt('escalate', { markers: ['escalate.polite-end'], ledger: stop })).toBe(strong);
  });
});

describe(`T7: ${quoteOf('T7')}`, () => {
  const warning: JudgedAt = { markers: ['calm.fair-limit', 'escalate.policy-warning'] };
  it('makes a warning to somebody merely angry a lapse, with or without a conduct to read', () => {
    expect(qualityAt('escalate', warning)).toBe(none);
    expect(qualityAt('escalate', { ...warning, conduct: 'heated' })).toBe(none);
    expect(qualityAt('calm', { ...warning, conduct: 'heated' })).toBe(none);
  });
  it('credits calm and escalate after personal abuse', () => {
    const judged = judgeAt({ ...warning, conduct: 'personal' });
    expect(judged.qualities.calm).toBe(strong);
    expect(judged.qualities.escalate).toBe(strong);
  });
  it('finds the lapse of warning twice and then doing nothing', () => {
    const stays: JudgedAt = {
      markers: ['options.concrete'],
      conduct: 'personal',
      ledger: { warnings: 2, heard: 1 },
    };
    expect(qualityAt('escalate', stays)).toBe(none);
    expect(qualityAt('escalate', { ...stays, markers: ['escalate.polite-end'] })).toBe(strong);
  });
  it.each([1, 2, 3])('waits for %i warnings where the policy has so many', (policyWarnings) => {
    const after = (warnings: number) =>
      rulesAt({
        markers: ['options.concrete'],
        conduct: 'personal',
        policyWarnings,
        ledger: { warnings, heard: 1 },
      });
    expect(after(policyWarnings - 1)).not.toContain('T7');
    expect(after(policyWarnings)).toContain('T7');
  });
});

describe(`T8: ${quoteOf('T8')}`, () => {
  const gift: JudgedAt = { markers: ['options.goodwill'], ledger: { heard: 1 } };
  it('makes compensation during abuse a lapse', () => {
    expect(qualityAt('options', { ...gift, conduct: 'personal' })).toBe(none);
  });
  it('is fine once conduct is restored, and no rule is told where nothing changed', () => {
    expect(qualityAt('options', { ...gift, conduct: 'heated' })).toBe(fair);
    expect(rulesAt({ ...gift, conduct: 'heated' })).toEqual([]);
  });
  it('never makes paying for silence fine', () => {
    const hush: JudgedAt = { markers: ['options.hush-money'], ledger: { heard: 1 } };
    for (const conduct of ['heated', 'personal']) {
      expect(qualityAt('options', { ...hush, conduct })).toBe(none);
    }
  });
});

describe(`T9: ${quoteOf('T9')}`, () => {
  const failed: JudgedAt = { markers: ['empathize.apologises', 'options.named-owner'], brokenPromise: true };
  it('gives apology and remedy together full credit', () => {
    expect(qualityAt('empathize', failed)).toBe(strong);
    expect(qualityAt('options', failed)).toBe(strong);
  });
  it('waits one turn for the remedy, unheard or not', () => {
    const next: JudgedAt = {
      markers: ['options.concrete'],
      brokenPromise: true,
      ledger: { sorry: 1, apologies: 1 },
    };
    expect(qualityAt('options', next)).toBe(strong);
  });
  it('finds the lapse when the turn after the apology brings none', () => {
    const empty: JudgedAt = {
      markers: ['options.honest-limit'],
      brokenPromise: true,
      ledger: { sorry: 1, apologies: 1 },
    };
    expect(qualityAt('options', empty)).toBe(weak);
  });
  it('gives a remedy without any apology less', () => {
    const cold: JudgedAt = { markers: ['options.named-owner'], brokenPromise: true, ledger: { heard: 1 } };
    expect(qualityAt('options', cold)).toBe(fair);
  });
  it('asks for it once: amends made are made', () => {
    const later: JudgedAt = {
      markers: ['options.named-owner'],
      brokenPromise: true,
      ledger: { amended: true },
    };
    expect(rulesAt(later)).not.toContain('T9');
  });
});

describe(`T10: ${quoteOf('T10')}`, () => {
  const step: JudgedAt = { markers: ['options.one-chunk'], temperament: 'confused', items: 1 };
  it('credits one new thing', () => expect(qualityAt('options', step)).toBe(strong));
  it('makes two at once a lapse, and three options', () => {
    expect(qualityAt('options', { ...step, items: 2 })).toBe(none);
    expect(
      qualityAt('options', {
        ...step,
        markers: ['options.choices'],
        items: 0,
        offers: 3,
        ledger: { heard: 1 },
      }),
    ).toBe(none);
  });
  it('allows two options', () => {
    const two: JudgedAt = {
      markers: ['options.choices'],
      temperament: 'confused',
      offers: 2,
      ledger: { heard: 1 },
    };
    expect(qualityAt('options', two)).toBe(strong);
  });
  it('wants teach-back before the next thing, and before the close', () => {
    const unchecked = { unchecked: true };
    expect(qualityAt('options', { ...step, ledger: unchecked })).toBe(weak);
    expect(
      qualityAt('options', {
        ...step,
        markers: ['listen.teach-back', 'options.one-chunk'],
        ledger: unchecked,
      }),
    ).toBe(strong);
    const close: JudgedAt = {
      markers: ['listen.checks'],
      temperament: 'confused',
      phase: 'close',
      ledger: unchecked,
    };
    expect(qualityAt('listen', close)).toBe(weak);
  });
  it('does not bind with a customer who is not confused', () => {
    expect(qualityAt('options', { ...step, temperament: 'angry', items: 4 })).toBe(strong);
  });
});

describe('docs/scoring.md', () => {
  it('quotes every rule', () => {
    const plain = (text: string) => text.replace(/[*_`\\]/g, '').replace(/\s+/g, ' ');
    const doc = plain(readFileSync(new URL('../../../docs/scoring.md', import.meta.url), 'utf8'));
    for (const rule of TIMING_RULES) expect(doc).toContain(plain(rule.quote));
  });
});
