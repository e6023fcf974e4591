import { describe, expect, it } from 'vitest';
import { withoutComments } from '../../../main/kit/prepare/without-comments';

describe('A text in a kit for participants', () => {
  it.each([
    ['a <!-- n --> b', 'a  b'],
    ['`a`<!-- n -->`b`', '`a` `b`'],
    ['`<!-- shown -->`', '`<!-- shown -->`'],
    ['| a | b |\n|---|---|\n| ` <!-- n --> | ` |', '| a | b |\n|---|---|\n| `  | ` |'],
    ['- ```\n  <!-- shown -->\n  ```', '- ```\n  <!-- shown -->\n  ```'],
    ['open <!-- n\n\nand more', 'open'],
    ['a <!-- n --> b <!-- n --> c\n<!-- n -->\n<!-- n -->', 'a  b  c\n'],
    ['<b><!-- n\n\nmore -->', '<b>'],
    ['one\n\n[//]: # (canary)\n\ntwo', 'one\n\n\ntwo'],
    ['one\n\n[//]: # "canary\nof two lines"\n[comment]: <> (canary)\n\ntwo', 'one\n\n\ntwo'],
    ['> one\n>\n> [//]: # (canary)', '> one\n>\n>'],
    ['see [there]\n\n[there]: https://a.example\n[there]: # (canary)', 'see [there]\n\n[there]: https://a.example\n'],
    ['```\n[//]: # (shown)\n```', '```\n[//]: # (shown)\n```'],
    ['one\n<!-- n -->\ntwo', 'one\ntwo'],
    ['\\<!-- words -->', '\\<!-- words -->'],
    [`${'> '.repeat(40)}deep <!-- n -->`, `${'> '.repeat(40)}deep`],
  ])('has no comment as its reader reads it, and all of its code: %j', (written, left) => {
    expect(withoutComments(written)).toBe(left);
  });

  it('is read once for a thousand comments, and not once for each', () => {
    const lines = (comment: string): string => `- words${comment}\n`.repeat(1000);
    expect(withoutComments(lines(' <!-- n -->'))).toBe(lines(''));
  });
});
