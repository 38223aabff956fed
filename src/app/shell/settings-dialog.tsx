import { usePreferences } from '#app/storage/preferences.ts';
import type { TalkStore } from '#app/storage/talk-store.ts';
import { Dialog } from '#app/ui/dialog.tsx';
import { SegmentedChoice } from '#app/ui/segmented-choice.tsx';
import { Switch } from '#app/ui/switch.tsx';
import { DataSettings } from './data-settings.tsx';
import { SoundSettings } from './sound-settings.tsx';
import styles from './settings-dialog.module.css';

export function SettingsDialog({
  open,
  onClose,
  store,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly store: TalkStore;
}) {
  const { theme, moodMeter, pace, numberKeys, set } = usePreferences();
  return (
    <Dialog open={open} title="Settings" placement="side" onClose={onClose}>
      <div className={styles['settings']}>
        <SegmentedChoice
          legend="Colours"
          value={theme}
          onChange={(next) => set({ theme: next })}
          options={[
            { value: 'system', label: 'System' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
        />
        <section className={styles['group']} aria-labelledby="settings-talk">
          <h3 id="settings-talk">In a talk</h3>
          <Switch
            label="Show the mood"
            hint="The meter and the mood line. Without them you read the words alone, as on the job."
            checked={moodMeter}
            onChange={(next) => set({ moodMeter: next })}
          />
          <Switch
            label="Natural pauses"
            hint="The customer takes a moment before each line. Any key or click skips it."
            checked={pace === 'natural'}
            onChange={(next) => set({ pace: next ? 'natural' : 'instant' })}
          />
          <Switch
            label="Keys 1 to 5 choose a reply"
            checked={numberKeys}
            onChange={(next) => set({ numberKeys: next })}
          />
        </section>
        <SoundSettings />
        <DataSettings store={store} />
      </div>
    </Dialog>
  );
}
