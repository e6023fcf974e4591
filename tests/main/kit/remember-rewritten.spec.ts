import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../main/files/sha256';
import { rememberRewritten } from '../../../main/kit/prepare/remember-rewritten';
import { slidesPdf, wordsAt } from '../../builders/raw-pdf';

describe('A PDF that is written anew for a kit', () => {
  const file = slidesPdf([wordsAt(40, 300, 'page one of two'), wordsAt(40, 300, 'page two of two')]);
  const asked = (reads: string[], name: string) => ({
    sha: sha256(name),
    read: () => {
      reads.push(name);
      return file;
    },
    name,
  });

  it('is read once for all of it and once for each choice of its pages, however often it is asked for', async () => {
    const reads: string[] = [];
    const rewrite = rememberRewritten();
    const pdf = asked(reads, 'annex of two');
    const [whole, again] = [await rewrite(pdf), await rewrite(pdf)];
    const [cut, same, other] = [await rewrite(pdf, [2]), await rewrite(pdf, [2]), await rewrite(pdf, [1, 2])];
    expect(reads).toHaveLength(3);
    expect([again?.sha, same?.sha]).toEqual([whole?.sha, cut?.sha]);
    expect([cut?.sha === whole?.sha, other?.sha]).toEqual([false, whole?.sha]);
    expect(whole?.sha).toBe(sha256(whole?.bytes ?? ''));
  });

  it('is forgotten where others were asked for since and there is no more room', async () => {
    const reads: string[] = [];
    const [first, second] = [asked(reads, 'annex a'), asked(reads, 'annex b')];
    const size = (await rememberRewritten()(first))?.bytes.length ?? 0;
    const rewrite = rememberRewritten(2 * size - 1);
    reads.length = 0;
    for (const pdf of [first, first, second, second, first]) await rewrite(pdf);
    expect(reads).toEqual(['annex a', 'annex b', 'annex a']);
  });

  it('is nothing where the file is not there', async () => {
    expect(await rememberRewritten()({ sha: sha256('gone'), read: () => null, name: 'gone' })).toBeNull();
  });
});
