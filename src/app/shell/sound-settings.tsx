import { useId } from 'react';
import { useSoundPreferences } from '#app/audio/sound-preferences.ts';
import { useSoundStatus } from '#app/audio/use-sound.ts';
import { Switch } from '#app/ui/switch.tsx';
import styles from './settings-dialog.module.css';

export function SoundSettings() {
  const { enabled, effects, ambience, music, volume, change } = useSoundPreferences();
  const status = useSoundStatus();
  const id = useId();
  return (
    <section className={styles['group']} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>Sound</h3>
      <Switch
        label="Sound"
        hint="Whatever is heard can also be seen."
        checked={enabled}
        onChange={(next) => change({ enabled: next })}
      />
      {enabled && (
        <>
          <Switch
            label="Ringing, messages, typing"
            checked={effects}
            onChange={(next) => change({ effects: next })}
          />
          <Switch
            label="The room around you"
            checked={ambience}
            onChange={(next) => change({ ambience: next })}
          />
          <Switch label="Hold music" checked={music} onChange={(next) => change({ music: next })} />
          <div className={styles['slider']}>
            <label htmlFor={`${id}-volume`}>Volume</label>
            <input
              id={`${id}-volume`}
              type="range"
              min={0}
              max={100}
              step={5}
              value={Math.round(volume * 100)}
              onChange={(event) => change({ volume: Number(event.target.value) / 100 })}
            />
          </div>
          {status.state === 'unavailable' && (
            <p className={styles['note']}>
              The sounds could not be loaded, so the app stays silent. Everything else works.
            </p>
          )}
        </>
      )}
    </section>
  );
}
