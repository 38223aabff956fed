import { expect, it } from 'vitest';
import { contentHash } from '#formats/scenario/content-hash.ts';
import { shippedScenarios } from '../../support/shipped-scenarios.ts';

const scenarios = await shippedScenarios();

it.each(scenarios)('%s has a card for whoever leads a room through it', (_id, { facilitator }) => {
  expect(facilitator?.questions).toHaveLength(3);
  for (const question of facilitator?.questions ?? [])
    expect(question).toMatch(/^I noticed .+ I wonder .+\.$/su);
  expect(facilitator?.dispute).not.toBe('');
  expect(facilitator?.care).not.toBe('');
});

it.each(scenarios)(
  'the card of %s is no part of its hash, so a better card leaves old talks whole',
  (_id, scenario) => {
    const { facilitator: _card, ...bare } = scenario;
    expect(contentHash(bare)).toBe(contentHash(scenario));
  },
);
