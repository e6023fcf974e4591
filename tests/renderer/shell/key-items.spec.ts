import { describe, expect, it } from 'vitest';
import { itemOfKey } from '../../../renderer/shell/key-items';

const press = (key: string, held: Partial<KeyboardEvent> = { ctrlKey: true }): string | null =>
  itemOfKey({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });

describe('the keys of the window', () => {
  it('undo with Ctrl+Z or Cmd+Z', () => {
    expect(press('z')).toBe('undo');
    expect(press('z', { metaKey: true })).toBe('undo');
  });

  it('redo in both ways people know', () => {
    expect(press('y')).toBe('redo');
    expect(press('Z', { ctrlKey: true, shiftKey: true })).toBe('redo');
  });

  it('find with Ctrl+F', () => {
    expect(press('f')).toBe('find');
  });

  it('make text larger, smaller and plain again, on every keyboard', () => {
    expect([press('='), press('+', { ctrlKey: true, shiftKey: true })]).toEqual(['zoom-in', 'zoom-in']);
    expect([press('-'), press('0')]).toEqual(['zoom-out', 'actual-size']);
  });

  it('leave every other key alone', () => {
    expect(press('z', {})).toBeNull();
    expect(press('f', { ctrlKey: true, altKey: true })).toBeNull();
    expect(press('q')).toBeNull();
  });
});
