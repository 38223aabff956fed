import { chance } from './chance.ts';
import { findingsOverlay } from './findings.ts';
import { hard } from './hard.ts';
import type { Overlay, OverlayInput, OverlayName } from './overlay.ts';
import { reach } from './reach.ts';
import { traffic } from './traffic.ts';
import { votesOverlay } from './votes.ts';

const MAKE: Readonly<Record<Exclude<OverlayName, 'none'>, (input: OverlayInput) => Overlay>> = {
  reach,
  chance,
  hard,
  novice: (input) => traffic(input, 'novice'),
  random: (input) => traffic(input, 'random'),
  votes: votesOverlay,
  findings: findingsOverlay,
};

/** Null where nothing is laid over the map. */
export function layOver(name: OverlayName, input: OverlayInput): Overlay | null {
  return name === 'none' ? null : MAKE[name](input);
}

/** Whether an overlay has anything to show before the scenario was ever whole. */
export function needsProof(name: OverlayName): boolean {
  return name !== 'none' && name !== 'findings' && name !== 'votes';
}
