import { Button } from '#app/ui/button.tsx';
import type { Stop } from './rehearse.ts';
import styles from './stop-notice.module.css';

/** Says why a talk that was played before the edit ends here now. */
export function StopNotice({ stop, onAccept }: { readonly stop: Stop; readonly onAccept: () => void }) {
  return (
    <div className={styles['notice']}>
      <output>{WHY[stop.why](stop)} What came before it still fits and is kept.</output>
      <Button look="plain" onClick={onAccept}>
        Go on from here
      </Button>
    </div>
  );
}

const WHY: Record<Stop['why'], (stop: Stop) => string> = {
  'beat-gone': ({ beat }) => `Your talk went on in the beat “${beat}”, which is no longer there.`,
  'reply-gone': ({ reply, beat }) =>
    `You had said “${reply}” here, which is no longer in the beat “${beat}”.`,
  'reply-shut': ({ reply }) =>
    `You had said “${reply}” here. It is not open now: its condition does not hold.`,
  'led-elsewhere': ({ beat }) => `Your talk went on in the beat “${beat}”. The edit leads it here instead.`,
  ended: ({ reply }) => `You had gone on with “${reply}”. The edit makes the talk end here.`,
};
