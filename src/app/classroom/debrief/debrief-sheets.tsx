import { useMemo, useRef, type ReactNode } from 'react';
import type { Scenario } from '#core/model/scenario.ts';
import type { SessionRecord } from '#protocol/views.ts';
import { misconceptions } from '#room/misconceptions.ts';
import { observedAt } from '#room/observed.ts';
import type { Analyst } from '#app/analyst/analyst.ts';
import { CallLines } from './call-lines.tsx';
import { DecisionSplit } from './decision-split.tsx';
import { MisconceptionBars } from './misconception-bars.tsx';
import { Observations } from './observations.tsx';
import type { TeamTalk } from './room-debrief.tsx';
import { SkillBars } from './skill-bars.tsx';
import { TeamsParted } from './teams-parted.tsx';
import { useSheetKeys } from './use-sheet-keys.ts';
import styles from './debrief-sheets.module.css';

interface Sheet {
  readonly key: string;
  readonly title: string;
  readonly content: ReactNode;
}

/** The debrief as sheets, one to a screen, in the order in which a room can take them in. */
export function DebriefSheets(props: {
  readonly record: SessionRecord;
  readonly name: string;
  readonly scenario: Scenario;
  readonly teams: readonly TeamTalk[];
  readonly analyst: Analyst;
}) {
  const frame = useRef<HTMLDivElement>(null);
  useSheetKeys(frame);
  const sheets = useSheets(props);
  return (
    <div ref={frame} className={styles['sheets']}>
      {sheets.map(({ key, title, content }, place) => (
        <section key={key} className={styles['sheet']} data-sheet aria-labelledby={`sheet-${key}`}>
          <header className={styles['header']}>
            <h2 id={`sheet-${key}`} className={styles['title']}>
              {title}
            </h2>
            <p className={styles['page']}>
              {place + 1} of {sheets.length}
            </p>
          </header>
          {content}
        </section>
      ))}
    </div>
  );
}

function useSheets({
  record,
  name,
  scenario,
  teams,
  analyst,
}: Parameters<typeof DebriefSheets>[0]): readonly Sheet[] {
  const found = useMemo(() => {
    const transcripts = record.talks.map(({ team }) => teams.find((each) => each.team === team)?.transcript);
    return {
      habits: misconceptions(scenario, record.decisions, transcripts),
      observed: record.decisions
        .map((decision) => ({ decision, seen: observedAt(decision, transcripts[decision.team]) }))
        .filter(({ seen }) => seen.length > 0),
    };
  }, [record, scenario, teams]);
  const many = teams.length > 1;
  return [
    {
      key: 'line',
      title: many ? 'Where each call turned' : 'Where the call turned',
      content: <CallLines scenario={scenario} teams={teams} analyst={analyst} />,
    },
    ...(many
      ? [
          {
            key: 'parted',
            title: 'Where the teams parted',
            content: <TeamsParted scenario={scenario} teams={teams} name={name} />,
          },
        ]
      : []),
    ...record.decisions.flatMap((decision): Sheet[] => {
      const transcript = teams.find(({ team }) => team === decision.team)?.transcript;
      if (!transcript || decision.ballots.length === 0) return [];
      return [
        {
          key: `decision-${decision.team}-${decision.decision}`,
          title: `${many ? `Team ${decision.team + 1}, d` : 'D'}ecision ${decision.decision + 1}`,
          content: (
            <DecisionSplit scenario={scenario} record={decision} transcript={transcript} name={name} />
          ),
        },
      ];
    }),
    ...(found.habits.length > 0
      ? [
          {
            key: 'habits',
            title: 'What tempted us',
            content: <MisconceptionBars habits={found.habits} />,
          },
        ]
      : []),
    ...(found.observed.length > 0
      ? [
          {
            key: 'observed',
            title: 'What the observers saw',
            content: <Observations observed={found.observed} />,
          },
        ]
      : []),
    {
      key: 'skills',
      title: 'Five skills',
      content: <SkillBars teams={teams} />,
    },
  ];
}
