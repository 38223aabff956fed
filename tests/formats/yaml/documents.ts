/** Small texts laid out in all the ways people lay out YAML. */
export const DOCUMENTS: Readonly<Record<string, string>> = {
  'in sections': `# a file
format: 1
title: The late parcel # a title
summary: >-
  A parcel is six days late,
  and it is for Friday.

counters:
  # how often
  calls: { max: 2 }
  times: { max: 3, start: 1 }
flags: {}
note: |
  as it is

  written
start: opening
beats:
  # ------ the opening
  opening:
    phase: open
    says:
      - when: { mood: furious, trust: ..0 }
        text: ['Where IS it?', "No. Where is it?"]
      - text: Six days.
    replies:
      # the good one
      - id: yes
        to: next-one
        value: 1.5
      - id: no
        says: >-
          A long text that somebody
          folded by hand.
        to:
          - to: end

  # ------ afterwards
  next-one:
    phase: vent
    empty:
    replies: []
endings:
  end:
    grade: great
exits: { gone: end }
`,
  'lists at the margin': `format: 1
allow:
- rule: trap
  at: x
- rule: other
other:
- - a
  - b
-
- c
last: 'it''s'
`,
  'braces over several lines': `a: {
  b: 1, c: [x,
  y] }
d: [
  one,
  two
]
e: "over
  two lines"
f: plain over
  two lines
`,
  'wide indentation': `a:
      b:
         c: 1
      d:
        - x
e:
 f: 1
 g: 2
"quoted key": 1
'single': 2
`,
  'behind dashes': `---
a:
  b: 1
  c: 2
d: 3
`,
  'one pair': 'a: b',
  'a list': '- a\n- b: c\n',
  'in brackets': '{ a: 1, b: [x, y] }\n',
  'carriage returns': 'a: 1\r\nb:\r\n  c: >-\r\n    folded\r\n    text\r\n  d: x\r\ne: [f, g]\r\n',
  'byte-order mark': '\uFEFF# first\na: 1\nb:\n  c: 2\n  d: 3',
};
