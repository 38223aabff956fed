import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Scenario } from '#core/model/scenario.ts';
import { moodOf } from '#runtime/mood.ts';
import type { Saved } from '#app/storage/talk-store.ts';
import type { Preferences } from '#app/storage/preferences.ts';
import type { TalkRecord } from '#app/storage/talk-record.ts';
import type { TalkLinks } from '#app/practice/links.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorPanel } from '#app/ui/error-panel.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { useAfterPaint } from '#app/ui/use-after-paint.ts';
import { Choices } from './choices.tsx';
import { Closing } from './closing.tsx';
import { Coach } from './coach.tsx';
import { fetchPortraits } from '#app/ui/portrait.tsx';
import { messagesOf } from './messages.ts';
import { Ringing } from './ringing.tsx';
import { SideNotes } from './side-notes.tsx';
import { SpokenStage } from './spoken-stage.tsx';
import { TalkTop } from './talk-top.tsx';
import { announcement, isHeard, waitingWords, WAS_DELETED, WENT_ON_ELSEWHERE } from './talk-state.ts';
import { useForesight } from './use-foresight.ts';
import { useMoodLine, type MoodLine } from './use-mood-line.ts';
import { useReplyFocus } from './use-reply-focus.ts';
import { useSession } from './use-session.ts';
import { mayTakeBack, type SessionEvent, type SessionPhase } from '#app/practice/session-machine.ts';
import { useTalkClock } from './use-talk-clock.ts';
import { useTalkKeys, type TalkKeys } from './use-talk-keys.ts';
import { useTalkSounds } from './use-talk-sounds.ts';
import { WrittenStage } from './written-stage.tsx';
import styles from './conversation-screen.module.css';

export interface ConversationScreenProps {
  readonly scenario: Scenario;
  /** Must replay on `scenario`. */
  readonly record: TalkRecord;
  readonly links: TalkLinks;
  readonly preferences: Pick<Preferences, 'pace' | 'moodMeter' | 'numberKeys'>;
  readonly save: (record: TalkRecord) => Promise<Saved>;
  /** Told the mood so far, for whoever draws it. */
  readonly onLine: (line: MoodLine) => void;
}

const LEGENDS: Partial<Record<SessionPhase, string>> = {
  coaching: 'Coach',
  ended: 'After the talk',
  elsewhere: 'In another tab',
  removed: 'Deleted',
};

export function ConversationScreen({
  scenario,
  record,
  links,
  preferences,
  save,
  onLine,
}: ConversationScreenProps) {
  const { snapshot, send, phase } = useSession({ scenario, record, pace: preferences.pace, save });
  const { transcript, record: kept } = snapshot.context;
  const { now, turns } = transcript;
  const { channel, customer, persona } = scenario;
  const isSpoken = channel === 'phone' || channel === 'in-person';
  const [notes, setNotes] = useState(false);
  const openNotes = useCallback(() => setNotes(true), []);
  const closeNotes = useCallback(() => setNotes(false), []);
  const elapsed = useTalkClock(
    record.attempt.replies.at(-1)?.at ?? 0,
    phase !== 'ringing' && phase !== 'ended',
  );
  const replies = useRef<HTMLFieldSetElement>(null);
  const stage = useRef<HTMLDivElement>(null);

  // The words come first; mood, notes and header follow in the next frame.
  const later = useAfterPaint(snapshot);
  const act = useCallback(
    (event: SessionEvent) => {
      // Focus moves before the pressed button goes, so that it is never lost.
      replies.current?.focus({ preventScroll: true });
      send(event);
    },
    [send],
  );
  const takeBack = useCallback(() => act({ type: 'take-back' }), [act]);
  const choose = (reply: string, { byPointer = false } = {}) => {
    if (!now) return;
    const event = { type: 'reply', turn: now.index, reply, at: elapsed() } as const;
    // No key is under way: focus may follow once the answer is on the screen.
    if (byPointer) send(event);
    else act(event);
  };

  const keys = useRef<TalkKeys>({});
  useLayoutEffect(() => {
    keys.current = {
      ...((phase === 'speaking' || phase === 'arriving') && { onSkip: () => send({ type: 'skip' }) }),
      ...(phase === 'coaching' && { onGoOn: () => send({ type: 'go-on' }) }),
      ...(phase === 'choosing' &&
        preferences.numberKeys && {
          onChoose: (index: number) => {
            const reply = now?.offered[index];
            if (reply) choose(reply.id);
          },
        }),
    };
  });
  useTalkKeys(keys);
  useForesight(scenario, kept.attempt, phase === 'choosing');
  const caption = useTalkSounds(channel, phase, turns.at(-1)?.chosen.move);
  const said = useReplyFocus(replies, {
    phase,
    turn: turns.length,
    says: announcement(scenario, phase, transcript, kept.attempt.mode),
  });

  // On a small screen the replies push the customer out of sight; a reply given, the next line must be in sight again.
  useEffect(() => {
    // A written thread sees to that itself.
    if (turns.length === 0 || !isSpoken) return undefined;
    // In the next frame, when the page is laid out anyway.
    const frame = requestAnimationFrame(() => {
      if ((stage.current?.getBoundingClientRect().top ?? 0) < 0)
        stage.current?.scrollIntoView({ block: 'start' });
    });
    return () => cancelAnimationFrame(frame);
  }, [turns.length, isSpoken]);

  useMoodLine(scenario, later.context.transcript, preferences.moodMeter, onLine);
  useEffect(() => fetchPortraits(customer.portrait, persona), [customer.portrait, persona]);

  if (phase === 'ringing') {
    return (
      <Ringing
        scenario={scenario}
        expression={moodOf(persona, transcript.situation).expression}
        onAnswer={() => send({ type: 'answer' })}
      />
    );
  }

  const messages = messagesOf(transcript, isHeard(phase));
  const waiting = waitingWords(scenario, phase, transcript);
  const last = turns.at(-1);
  const reaction = last && (phase === 'coaching' || phase === 'ended') ? last.chosen.feedback.reaction : null;
  return (
    <div className={styles['talk']} data-temperament={persona.temperament}>
      <LiveRegion message={said} turn={`${phase}-${turns.length}`} />
      <div className={styles['desk']} data-spoken={isSpoken}>
        <TalkTop
          scenario={scenario}
          transcript={later.context.transcript}
          phase={later.value}
          showsMood={preferences.moodMeter}
          elapsed={elapsed}
          caption={caption}
          catalogue={links.catalogue}
          onNotes={openNotes}
          onTakeBack={mayTakeBack(kept) ? takeBack : null}
        />

        <div ref={stage} className={styles['stage']} data-pace={preferences.pace} lang={scenario.language}>
          {isSpoken ? (
            <SpokenStage
              messages={messages}
              waiting={waiting}
              coming={now?.line ?? null}
              reaction={reaction}
            />
          ) : (
            <WrittenStage
              channel={channel}
              customer={customer.name}
              subject={scenario.title}
              messages={messages}
              waiting={waiting}
              coming={now?.line ?? null}
            />
          )}
        </div>

        <fieldset ref={replies} tabIndex={-1} className={styles['replies']}>
          <legend className={styles['legend']}>{LEGENDS[phase] ?? 'Your reply'}</legend>
          {phase === 'choosing' && now && (
            <Choices
              offered={now.offered}
              numbered={preferences.numberKeys}
              onChoose={(reply, press) => choose(reply.id, press)}
            />
          )}
          {(phase === 'speaking' || phase === 'arriving') && (
            <p className={styles['skip']}>
              <Button look="quiet" onClick={() => act({ type: 'skip' })}>
                Skip the pause
              </Button>
              <span className={styles['hint']}>or press any key</span>
            </p>
          )}
          {phase === 'coaching' && last && (
            <Coach
              chosen={last.chosen}
              withReaction={!isSpoken}
              onGoOn={() => act({ type: 'go-on' })}
              onTakeBack={takeBack}
            />
          )}
          {phase === 'ended' && (
            <Closing
              scenario={scenario}
              debrief={links.debrief(kept.attempt.id)}
              reaction={isSpoken ? null : reaction}
              {...(mayTakeBack(kept) && { onTakeBack: takeBack })}
            />
          )}
          {phase === 'elsewhere' && (
            <ErrorPanel
              tint="caution"
              title={WENT_ON_ELSEWHERE}
              actions={
                <Button look="primary" onClick={() => act({ type: 'follow-other-tab' })}>
                  Go on from there
                </Button>
              }
            >
              <p>Your last reply here was not counted. The other tab’s replies are kept.</p>
            </ErrorPanel>
          )}
          {phase === 'removed' && (
            <ErrorPanel
              tint="caution"
              title={WAS_DELETED}
              actions={
                <>
                  <LinkButton look="primary" href={links.briefing(scenario.id)}>
                    Start anew
                  </LinkButton>
                  <LinkButton href={links.catalogue}>To the conversations</LinkButton>
                </>
              }
            >
              <p>It stays deleted: your last reply here was not kept.</p>
            </ErrorPanel>
          )}
        </fieldset>
      </div>

      <SideNotes
        scenario={scenario}
        transcript={later.context.transcript}
        isHeard={isHeard(later.value)}
        isSpoken={isSpoken}
        isOpen={notes}
        onClose={closeNotes}
      />
    </div>
  );
}
