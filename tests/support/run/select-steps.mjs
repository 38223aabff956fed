/** @typedef {import('./steps.mjs').Step} Step */

/**
 * The steps to run for the names on the command line: those and, through their needs, whatever must come before.
 *
 * @param {readonly Step[]} steps all of them, in order
 * @param {readonly string[]} names none means all
 * @returns {{ steps: Step[] } | { problem: string }} in the order of `steps`
 */
export function selectSteps(steps, names) {
  const known = new Map(steps.map((step) => [step.name, step]));
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length > 0) {
    return {
      problem: `There is no step called ${unknown.map((name) => `"${name}"`).join(', ')}. The steps are: ${[...known.keys()].join(', ')}.`,
    };
  }
  /** @type {Set<string>} */
  const chosen = new Set();
  /** @param {string} name */
  const choose = (name) => {
    chosen.add(name);
    for (const need of known.get(name)?.needs ?? []) if (!chosen.has(need)) choose(need);
  };
  for (const name of names.length > 0 ? names : known.keys()) choose(name);
  return { steps: steps.filter((step) => chosen.has(step.name)) };
}
