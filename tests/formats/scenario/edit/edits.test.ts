import { describe, expect, it } from 'vitest';
import { scenarioFileSchema } from '#core/schema/scenario-schema.ts';
import { id as idSchema } from '#core/schema/shared-schema.ts';
import { readDraft } from '#formats/scenario/draft/read-draft.ts';
import { addBeat } from '#formats/scenario/edit/add-beat.ts';
import { addEnding } from '#formats/scenario/edit/add-ending.ts';
import { addReply } from '#formats/scenario/edit/add-reply.ts';
import { duplicateBeat } from '#formats/scenario/edit/duplicate-beat.ts';
import { duplicateReply } from '#formats/scenario/edit/duplicate-reply.ts';
import { moveBeat } from '#formats/scenario/edit/move-beat.ts';
import { moveReply } from '#formats/scenario/edit/move-reply.ts';
import { nameProblem } from '#formats/scenario/edit/names.ts';
import { removeBeat } from '#formats/scenario/edit/remove-beat.ts';
import { removeReply } from '#formats/scenario/edit/remove-reply.ts';
import { renameBeat } from '#formats/scenario/edit/rename-beat.ts';
import { renameEnding } from '#formats/scenario/edit/rename-ending.ts';
import { renameReply } from '#formats/scenario/edit/rename-reply.ts';
import { setField } from '#formats/scenario/edit/set-field.ts';
import { setTarget } from '#formats/scenario/edit/set-target.ts';
import type { Edited } from '#formats/yaml/edited.ts';
import { openSource } from '#formats/yaml/open-source.ts';
import { applyChanges, type Source } from '#formats/yaml/source.ts';

const SCRIPT = `# a scenario
start: opening
beats:
  # ---------------- first
  # How it begins.
  opening:
    phase: open
    says: Where is it?
    elicits: [listen]
    replies:
      # The good one.
      - id: yes-sir
        says: >-
          A line that somebody broke
          by hand, where he liked.
        markers: [listen.paraphrase]
        to: second
        feedback: { reaction: r, act: a, principle: '4.9', better: b }
      - id: no-sir
        says: No.
        markers: [listen.assumes]
        to:
          - when: { mood: angry }
            to: second
          - { to: good }
        feedback: { reaction: r, act: a, principle: '4.9', better: b }

  # ---------------- then
  second: # after that
    phase: vent
    says: So?
    elicits: [calm]
    replies:
      - id: one
        says: One.
        markers: [listen.assumes]
        to: good
        feedback: { reaction: r, act: a, principle: '4.9', better: b }
endings:
  good: { grade: great, title: Good }
exits: { gone: good }
allow:
  - { rule: trap, at: opening/no-sir, because: so }
  - rule: trap
    at: second
    because: so
  - rule: trap
    at: good
    because: so
`;

const source = openSource(SCRIPT);

function after(edited: Edited, from: Source = source): Source {
  if (!edited.ok) throw new Error(edited.problem);
  const next = openSource(edited.steps.reduce(applyChanges, from.text), from);
  expect(next.problems).toEqual([]);
  return next;
}

const problemOf = (edited: Edited) => (edited.ok ? undefined : edited.problem);
const beatIds = (of: Source) => readDraft(of.data).beats.map(({ id }) => id);

/** Lines that differ, as a patch shows them. */
function changedLines(next: Source): string[] {
  const [old, fresh] = [SCRIPT.split('\n'), next.text.split('\n')];
  return [
    ...old.filter((line) => !fresh.includes(line)).map((line) => `-${line}`),
    ...fresh.filter((line) => !old.includes(line)).map((line) => `+${line}`),
  ];
}

describe('renaming', () => {
  it('a beat changes every place that names it, and no other line', () => {
    const next = after(renameBeat(source, 'second', 'afterwards'));
    expect(changedLines(next)).toEqual([
      '-        to: second',
      '-            to: second',
      '-  second: # after that',
      '-    at: second',
      '+        to: afterwards',
      '+            to: afterwards',
      '+  afterwards: # after that',
      '+    at: afterwards',
    ]);
    expect(after(renameBeat(source, 'opening', 'hello')).text).toContain(
      '{ rule: trap, at: hello/no-sir, because: so }',
    );
    expect(readDraft(after(renameBeat(source, 'opening', 'hello')).data).start).toBe('hello');
  });

  it('an ending changes exits, branches and allowances', () => {
    const next = after(renameEnding(source, 'good', 'fine'));
    expect(next.text).not.toMatch(/\bgood\b(?! one)/);
    expect(readDraft(next.data).exits).toEqual({ gone: 'fine' });
  });

  it('a reply changes its allowances', () => {
    const next = after(renameReply(source, 'opening', 1, 'not-now'));
    expect(next.text).toContain('at: opening/not-now');
  });

  it('is refused for names that are taken or are none', () => {
    expect(problemOf(renameBeat(source, 'second', 'good'))).toContain('already “good”');
    expect(problemOf(renameBeat(source, 'second', 'Not a name'))).toContain('small letters');
    expect(problemOf(renameReply(source, 'opening', 0, 'no-sir'))).toContain('already “no-sir”');
  });

  it('takes the names that the schema takes', () => {
    for (const name of [
      'a',
      'a-1',
      'A',
      '1a',
      'a--b',
      'a_b',
      '',
      'toString',
      'constructor',
      'x'.repeat(65),
      'é',
    ])
      expect([name, nameProblem(name, []) === undefined]).toEqual([name, idSchema.safeParse(name).success]);
  });
});

describe('taking out', () => {
  it('a beat that others lead to is refused, naming them', () => {
    expect(problemOf(removeBeat(source, 'second'))).toBe(
      'The reply “yes-sir” of “opening” and the reply “no-sir” of “opening” still lead to “second”.',
    );
    expect(problemOf(removeBeat(source, 'opening'))).toBe('The start of the talk still leads to “opening”.');
  });

  it('a beat with another target for them takes its comments and allowances along, and leaves the dividing ones', () => {
    const next = after(removeBeat(source, 'opening', { redirect: 'second' }));
    expect(beatIds(next)).toEqual(['second']);
    expect(readDraft(next.data).start).toBe('second');
    expect(next.text).toContain('# ---------------- first');
    expect(next.text).not.toContain('How it begins');
    expect(next.text).not.toContain('opening');
  });

  it('the last reply leaves an empty list', () => {
    const next = after(removeReply(source, 'second', 0));
    expect(next.text).toContain('    replies: []\nendings:');
  });

  it('a field that is not there is nothing', () => {
    expect(setField(source, ['beats', 'second', 'cue'], undefined)).toEqual({ ok: true, steps: [] });
  });
});

describe('new parts', () => {
  it('are complete', () => {
    const beat = after(addBeat(source, { id: 'third' }));
    const both = after(addEnding(beat, { id: 'bad', grade: 'damaged' }), beat);
    const { beats, endings } = both.data as { beats: object; endings: object };
    const issues = scenarioFileSchema
      .safeParse({
        beats: { third: Reflect.get(beats, 'third') as unknown },
        endings: { bad: Reflect.get(endings, 'bad') as unknown },
      })
      .error?.issues.filter(({ path }) => path.includes('third') || path.includes('bad'));
    expect(issues).toEqual([]);
    expect(
      readDraft(both.data)
        .beats.at(-1)
        ?.replies.map(({ to }) => to[0]?.to),
    ).toEqual(['good', 'good']);
  });

  it('stand in the section of the one they come after', () => {
    const next = after(addBeat(source, { id: 'between', after: 'opening' }));
    expect(beatIds(next)).toEqual(['opening', 'between', 'second']);
    expect(next.text.indexOf('between:')).toBeLessThan(next.text.indexOf('# ---------------- then'));
  });

  it('begin a script that has none', () => {
    const next = after(addBeat(openSource('format: 1\n'), { id: 'opening' }), openSource('format: 1\n'));
    expect(readDraft(next.data)).toMatchObject({
      start: 'opening',
      beats: [{ id: 'opening', phase: 'open' }],
    });
  });

  it('get names of their own', () => {
    const once = after(addReply(source, 'second', 1));
    const twice = after(addReply(once, 'second', 1), once);
    const copied = after(duplicateReply(twice, 'second', 0), twice);
    expect(readDraft(copied.data).beats[1]?.replies.map(({ id }) => id)).toEqual([
      'one',
      'one-2',
      'new-reply-2',
      'new-reply',
    ]);
  });

  it('are copied with their comments', () => {
    const next = after(duplicateBeat(source, 'opening', 'again'));
    expect(next.text.match(/# The good one\./g)).toHaveLength(2);
    expect(beatIds(next)).toEqual(['opening', 'again', 'second']);
  });
});

describe('moving', () => {
  it('a beat takes the comment above it along, and not the dividing one', () => {
    const next = after(moveBeat(source, 'opening', 1));
    expect(beatIds(next)).toEqual(['second', 'opening']);
    expect(next.text).toContain('  # How it begins.\n  opening:');
    expect(next.text).toMatch(/# -+ first\n\n {2}# -+ then\n {2}second:/);
  });

  it('a reply to another beat takes its comment along', () => {
    const next = after(moveReply(source, 'opening', 0, { beat: 'second', index: 0 }));
    expect(next.text).toContain('    replies:\n      # The good one.\n      - id: yes-sir');
    expect(readDraft(next.data).beats.map(({ replies }) => replies.map(({ id }) => id))).toEqual([
      ['no-sir'],
      ['yes-sir', 'one'],
    ]);
  });
});

describe('a field', () => {
  it('that somebody folded by hand keeps its breaks around a letter that changes', () => {
    const path = ['beats', 'opening', 'replies', 0, 'says'];
    const next = after(setField(source, path, 'A line that somebody brokes by hand, where he liked.'));
    expect(next.text).toContain(
      '          A line that somebody brokes\n          by hand, where he liked.\n',
    );
    const end = after(setField(source, path, 'A line that somebody broke by hand, where they liked.'));
    expect(end.text).toContain(
      '          A line that somebody broke\n          by hand, where they liked.\n',
    );
  });

  it('while words are typed stays in its style, spaces at the end and all', () => {
    let now = source;
    for (const words of ['So? ', 'So? A', 'So?', ''] as const)
      now = after(setField(now, ['beats', 'second', 'says'], words), now);
    expect(now.text).toContain("    says: ''\n");
    now = after(setField(now, ['beats', 'second', 'says'], 'S'), now);
    expect(now.text).toContain('    says: S\n');
  });

  it('where a reply leads is one target or branches, in turn', () => {
    const branches = [{ when: { mood: 'angry' }, to: 'opening' }, { to: 'good' }];
    const next = after(setTarget(source, 'second', 0, branches));
    expect(readDraft(next.data).beats[1]?.replies[0]?.to).toEqual([
      { when: { mood: 'angry' }, to: 'opening' },
      { when: undefined, to: 'good' },
    ]);
    const back = after(setTarget(next, 'second', 0, 'good'), next);
    expect(back.text).toBe(SCRIPT);
  });
});

describe('a part that is no YAML just now', () => {
  const broken = SCRIPT.replace('says: So?', 'says: "So?');
  const now = openSource(broken, source);

  it('keeps the data that was read last', () => {
    expect(now.problems.length).toBeGreaterThan(0);
    expect(now.data).toEqual(source.data);
    expect(readDraft(now.data)).toBe(readDraft(source.data));
  });

  it('cannot be edited, while all others can', () => {
    expect(problemOf(setField(now, ['beats', 'second', 'says'], 'x'))).toMatch(
      /^This part cannot be read just now: mend line \d+ in the source first\.$/,
    );
    const next = setField(now, ['beats', 'opening', 'says'], 'Where?');
    expect(next.ok && next.steps.reduce(applyChanges, broken)).toBe(broken.replace('Where is it?', 'Where?'));
  });
});
