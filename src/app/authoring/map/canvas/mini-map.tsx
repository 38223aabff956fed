import { MiniMap as FlowMiniMap, useReactFlow } from '@xyflow/react';
import { useMemo } from 'react';
import { classNames } from '#app/ui/class-names.ts';
import type { CardNode } from './flow-parts.ts';
import { miniColour } from './mini-colour.ts';
import { isTooSmallToSee, MINI } from './mini-scale.ts';
import styles from './mini-map.module.css';

/** The whole map, small. Where cards would be too small to be seen, they are marks along the way, and what is shown is a place on it. */
export function MiniMap({ nodes }: { readonly nodes: readonly CardNode[] }) {
  const flow = useReactFlow();
  const isTiny = useMemo(() => isTooSmallToSee(nodes), [nodes]);
  return (
    <FlowMiniMap<CardNode>
      className={classNames(styles['mini'], isTiny && styles['tiny'])}
      style={MINI}
      position="bottom-right"
      nodeColor={miniColour}
      nodeStrokeColor={miniColour}
      nodeBorderRadius={8}
      pannable
      zoomable
      onClick={(_event, { x, y }) => void flow.setCenter(x, y, { zoom: flow.getZoom() })}
    />
  );
}
