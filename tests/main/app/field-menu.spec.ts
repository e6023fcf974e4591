import { describe, expect, it } from 'vitest';
import { fieldMenuOf } from '../../../main/app/field-menu';
import { createSayMenu } from '../../../main/words/menu-words';

const none = {
  canUndo: false,
  canRedo: false,
  canCut: false,
  canCopy: false,
  canPaste: true,
  canDelete: false,
  canSelectAll: true,
  canEditRichly: false,
};

describe('A right click', () => {
  it('in a text field offers to cut, copy and paste in the window’s language, grey where there is nothing to', () => {
    const shown = fieldMenuOf(createSayMenu('zh-Hant'), { isEditable: true, selectionText: '', editFlags: none });
    expect(shown.find(({ role }) => role === 'paste')).toMatchObject({ label: '貼上', enabled: true });
    expect(shown.find(({ role }) => role === 'cut')).toMatchObject({ enabled: false });
  });

  it('on words that are marked offers to copy them, and elsewhere nothing', () => {
    const say = createSayMenu('en');
    const editFlags = { ...none, canCopy: true };
    const onWords = fieldMenuOf(say, { isEditable: false, selectionText: 'Bitcoin', editFlags });
    expect(onWords).toEqual([{ role: 'copy', label: 'Copy', enabled: true }]);
    expect(fieldMenuOf(say, { isEditable: false, selectionText: ' ', editFlags: none })).toEqual([]);
  });
});
