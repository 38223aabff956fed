import type { KeyboardEvent } from 'react';
import { useDock } from '#app/authoring/workspace/use-dock.ts';
import type { Camera } from './canvas/use-camera.ts';
import type { Commands, Picked } from './commands/use-commands.ts';
import { letterOf, type MapNode } from './graph/map-graph.ts';
import type { MapLayout } from './layout/use-layout.ts';
import type { useMapState } from './use-map-state.ts';
import { keyMeans, type MapCommand } from './walk/keys.ts';
import type { MapStanding } from './walk/use-standing.ts';

export interface MapKeys {
  readonly run: (command: MapCommand) => void;
  readonly press: (event: KeyboardEvent) => void;
}

/** What keys and buttons do, on the card one is at. */
export function useMapKeys({
  standing,
  picked,
  commands,
  camera,
  layout,
  map,
  focusSearch,
  say,
}: {
  readonly standing: MapStanding;
  readonly picked: Picked;
  readonly commands: Commands;
  readonly camera: Camera;
  readonly layout: MapLayout;
  readonly map: Pick<ReturnType<typeof useMapState>, 'fold'>;
  readonly focusSearch: () => void;
  readonly say: (message: string) => void;
}): MapKeys {
  const dock = useDock();
  const { node } = standing;

  const edit = () => {
    if (node?.kind === 'phase') map.fold(node.phase);
    else if (node?.kind === 'missing') commands.newBeat(picked);
    else dock.show('edit');
  };
  const acts: Readonly<Record<MapCommand, () => void>> = {
    edit,
    'zoom-in': camera.closer,
    'zoom-out': camera.further,
    fit: () => {
      if (layout.layout) camera.fit(layout.layout, layout.layout.places[standing.at]);
    },
    help: () => commands.ask({ what: 'keys' }),
    search: focusSearch,
    'new-beat': () => commands.newBeat(picked),
    'add-reply': () => commands.addReply(picked),
    'lead-to': () => commands.leadTo(picked),
    rename: () => commands.rename(picked),
    delete: () => commands.remove(picked),
    fold: () => {
      const phase = phaseOf(node);
      if (phase) map.fold(phase);
    },
    tidy: layout.tidy,
  };
  const run = (command: MapCommand) => {
    commands.forget();
    acts[command]();
  };
  return {
    run,
    press: (event) => {
      // The buttons that lie on the map have keys of their own.
      if (event.target instanceof Element && event.target.closest('button')) return;
      const means = keyMeans(event, layout.layout?.direction ?? 'right');
      if (!means) return;
      event.preventDefault();
      if (means.do === 'walk') standing.step(means.step);
      else if (means.do !== 'pick') run(means.do);
      else if (node?.kind === 'beat' && node.beat.replies[means.reply]) standing.pick(means.reply);
      else say(`There is no reply ${letterOf(means.reply)} here.`);
    },
  };
}

function phaseOf(node: MapNode | undefined) {
  return node?.kind === 'phase' ? node.phase : node?.kind === 'beat' ? node.beat.phase : undefined;
}
