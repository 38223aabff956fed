import type { PersonaFile } from '#core/schema/persona-schema.ts';

type RegionFile = PersonaFile['regions'][string];
type OnFile = NonNullable<RegionFile['on']>;

/**
 * A persona that is being written, without what no machine can do: transitions to states that are not there, a beginning in none,
 * regions without states. For trying it while the checks still complain.
 */
export function soundPersona(file: PersonaFile): PersonaFile {
  const regions = Object.entries(file.regions).flatMap(([id, region]): [string, RegionFile][] => {
    const states = Object.keys(region.states);
    const [first] = states;
    if (first === undefined) return [];
    const sound = (on: OnFile | undefined): OnFile =>
      Object.fromEntries(
        Object.entries(on ?? {}).map(([event, ways]) => [
          event,
          ways.filter(({ to }) => to === undefined || states.includes(to)),
        ]),
      );
    return [
      [
        id,
        {
          ...region,
          initial: states.includes(region.initial) ? region.initial : first,
          on: sound(region.on),
          states: Object.fromEntries(
            Object.entries(region.states).map(([name, state]) => [name, { ...state, on: sound(state.on) }]),
          ),
        },
      ],
    ];
  });
  return { ...file, regions: Object.fromEntries(regions) };
}
