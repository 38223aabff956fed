import { ReactFlowProvider } from '@xyflow/react';
import { MapDesk } from './map-desk.tsx';

/** The scenario as a graph: where each reply leads, what the proof says of it, and the same edits as everywhere. */
export function MapView() {
  return (
    <ReactFlowProvider>
      <MapDesk />
    </ReactFlowProvider>
  );
}
