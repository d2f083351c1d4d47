import { describe, expect, it } from 'vitest';
import { createDescriptionIndex } from '../../src/match/description-index.ts';
import { toEntry } from '../support/entry.ts';

const INDEX = createDescriptionIndex([
  toEntry('docker/no-space', {
    signature: 'no space left on device',
    root_cause: 'Images, volumes and build cache have filled the disk of the host.',
    root_cause_zh: '镜像和构建缓存占满了宿主机磁盘。',
  }),
  toEntry('docker/oom', {
    signature: 'exited with code 137',
    root_cause: 'The kernel killed the container because it used more memory than its limit.',
  }),
  toEntry('git/behind', {
    signature: 'non-fast-forward',
    root_cause: 'The remote branch holds commits that the local branch does not have.',
  }),
]);

describe('match/description-index', () => {
  it('finds what a question is about without a word of the error', () => {
    expect(INDEX.about('our build host has a full disk, all images and cache I think', 3)[0]).toMatchObject({
      entryId: 'docker/no-space',
    });
  });

  it('finds it in the other language', () => {
    expect(INDEX.about('构建机磁盘满了', 1)[0]?.entryId).toBe('docker/no-space');
  });

  it('says how far the best is ahead, and the others behind', () => {
    const [first, second] = INDEX.about('kernel killed the container, memory limit, disk of the host', 3);
    expect(first?.entryId).toBe('docker/oom');
    expect(first?.margin).toBeGreaterThan(0);
    expect(second?.margin).toBe(-(first?.margin ?? 0));
  });

  it('counts words that no entry knows against the coverage', () => {
    const [alone] = INDEX.about('branch commits', 1);
    const [amid] = INDEX.about('branch commits lunch pizza holiday', 1);
    expect(amid?.coverage).toBeLessThan((alone?.coverage ?? 0) / 2);
    expect(amid?.score).toBe(alone?.score);
  });

  it.each(['and this?', 'what about the host?'])('takes one word in common for chance: %j', (text) => {
    expect(INDEX.about(text, 3)).toEqual([]);
  });

  it.each(['', '🎉', 'lunch?'])('finds nothing in %j', (text) => {
    expect(INDEX.about(text, 3)).toEqual([]);
  });
});
