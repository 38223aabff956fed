import { styleText } from 'node:util';
import { NOVICE_ERROR, POLICIES, type Policy } from '#analysis/values/policies.ts';
import { SKILLS } from '#core/model/words.ts';
import type { AnalysisReport } from '#core/schema/analysis-report-schema.ts';
import { counted, percent, wholeNumber } from './figures.ts';
import { table } from './table.ts';
import { wrap, type Indent } from './wrap.ts';

/** Columns. Longer lines are hard to follow, however wide the terminal. */
const WIDEST = 96;
/** Of the decisions, so many are named. */
const HARDEST = 5;

const PLAIN: Indent = { first: '  ', rest: '    ' };

/** What the policies do, in the words of whoever reads their figures. */
const POLICY_WORDS: Readonly<Record<Policy, string>> = {
  perfect: 'always the best reply under the key',
  novice: `the best ${percent(1 - NOVICE_ERROR)} of the time, else the second best`,
  random: 'any open reply, all alike',
};

function sizeLines({ counts, talks }: AnalysisReport): string[] {
  const { situations, decisions, choices, memories, beats, endings, lines, variants, thoughts } = counts;
  const of = ({ met, all }: { met: number; all: number }) =>
    met === all ? `all ${all}` : `${met} of ${all}`;
  const number =
    talks.number === null
      ? 'Talks can go round for ever, so there is no end to their number'
      : talks.number === '1'
        ? 'There is 1 talk'
        : `There are ${wholeNumber(talks.number)} different talks`;
  const between =
    talks.shortest === null
      ? ', and none that ends'
      : talks.longest === null
        ? `; the shortest takes ${counted(talks.shortest, 'decision')}`
        : `, of ${talks.shortest} to ${counted(talks.longest, 'decision')}`;
  return [
    `${counted(situations, 'situation')}, in ${wholeNumber(String(decisions))} of them a decision, with ${counted(choices, 'open reply', 'open replies')} in all. ${counted(memories, 'combination')} of mood, counters and flags.`,
    `${number}${between}.`,
    `Some talk meets ${of(beats)} beats and ${of(endings)} endings, brings up ${of(lines)} lines of the customer (${of(variants)} wordings) and ${of(thoughts)} thoughts.`,
  ];
}

function troubleLines({ complete, deadEnds, loops, neverHeard, counts }: AnalysisReport): string[] {
  return [
    ...(complete
      ? []
      : [
          `There are more situations than could be solved: everything here speaks of the nearest ${wholeNumber(String(counts.situations))}.`,
        ]),
    ...deadEnds.map(
      ({ beat, situations }) =>
        `Dead end: at "${beat}" no reply is open in ${counted(situations, 'situation')}.`,
    ),
    ...loops.map(
      ({ beats, situations }) =>
        `Endless: a talk can go round for ever through ${beats.join(', ')} (${counted(situations, 'situation')}).`,
    ),
    ...neverHeard.map(
      ({ beat, voice, index, when }) => `Never heard: ${beat}, ${voice} ${index + 1}, when: ${when}.`,
    ),
  ];
}

const policyColumns = POLICIES.map((heading) => ({ heading, right: true }));

/** A solved scenario for people. `width` in columns. */
export function analysisText(
  report: AnalysisReport,
  { width, colours }: { readonly width: number; readonly colours: boolean },
): string {
  const columns = Math.min(width, WIDEST);
  const heading = (text: string) => (colours ? styleText('bold', text, { validateStream: false }) : text);
  const part = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [[heading(title), ...lines].join('\n')];
  const wrapped = (lines: readonly string[]) => lines.map((line) => wrap(line, columns, PLAIN));
  const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`);
  const { opening, endings, skills, decisions } = report;
  const raters = counted(report.key.raters, 'rater');
  const best =
    opening.best === null
      ? 'No ending can be reached.'
      : `At best it ends with ${opening.best}, at worst with ${opening.worst}.`;
  const { outlook } = opening;
  return [
    wrap(`${report.title} (${report.scenario}), key by ${report.key.keyedBy}, ${raters}`, columns),
    ...part('What there is', wrapped(sizeLines(report))),
    ...part('To look at', wrapped(troubleLines(report))),
    ...part('From the opening', [
      ...wrapped([best]),
      ...indented(
        table(
          [
            { heading: 'policy' },
            { heading: 'good ending', right: true },
            { heading: 'worth', right: true },
            { heading: 'which goes on with' },
          ],
          POLICIES.map((policy) => [
            policy,
            percent(outlook[policy].chance),
            outlook[policy].value.toFixed(2),
            POLICY_WORDS[policy],
          ]),
        ),
      ),
    ]),
    ...part(
      'Endings, and the chance of each by policy',
      indented(
        table(
          [
            { heading: 'ending' },
            { heading: 'grade' },
            ...policyColumns,
            { heading: 'fewest replies', right: true },
          ],
          endings.map(({ id, grade, chance, shortestWay }) => [
            id,
            grade,
            ...POLICIES.map((policy) => percent(chance[policy])),
            shortestWay ? String(shortestWay.length) : 'never',
          ]),
        ),
      ),
    ),
    ...part(
      'Shortest way to each ending',
      wrapped(
        endings.flatMap(({ id, shortestWay }) => (shortestWay ? [`${id}: ${shortestWay.join(', ')}`] : [])),
      ),
    ),
    ...part(
      'Decisions a talk that call for each skill',
      indented(
        table(
          [{ heading: 'skill' }, { heading: 'perfect', right: true }, { heading: 'random', right: true }],
          SKILLS.map((skill) => [skill, skills[skill].perfect.toFixed(1), skills[skill].random.toFixed(1)]),
        ),
      ),
    ),
    ...part(
      'Hardest decisions, under the policy random',
      indented(
        table(
          [
            { heading: 'beat' },
            { heading: 'phase' },
            { heading: 'regret a talk', right: true },
            { heading: 'regret a reply', right: true },
            { heading: 'times a talk', right: true },
          ],
          decisions
            .slice(0, HARDEST)
            .map(({ beat, phase, lost, regret, visits }) => [
              beat,
              phase,
              lost.toFixed(2),
              regret.toFixed(2),
              visits.toFixed(2),
            ]),
        ),
      ),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}
