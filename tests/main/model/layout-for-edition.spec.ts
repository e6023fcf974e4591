import { describe, expect, it } from 'vitest';
import { lacksNotes, layoutForEdition } from '../../../main/model/layout-for-edition';
import { recipeDefaults } from '../../../main/model/recipe';
import { sessionId } from '../../builders/ids';

describe('The layout of an edition', () => {
  it('prints an instructor’s notes where nobody chose a layout, and goes back with the edition', () => {
    expect(layoutForEdition(recipeDefaults.layout, { from: 'participant', to: 'instructor' })).toBe('notes');
    expect(layoutForEdition('notes', { from: 'instructor', to: 'workbook' })).toBe(recipeDefaults.layout);
  });

  it('stays where a person chose one', () => {
    expect(layoutForEdition('6', { from: 'participant', to: 'instructor' })).toBe('6');
    expect(layoutForEdition('beside', { from: 'instructor', to: 'participant' })).toBe('beside');
  });

  it('without notes is told in an instructor’s copy alone, and not where a session has them', () => {
    const plain = { layouts: {}, slideLayouts: {} };
    expect(lacksNotes({ ...plain, edition: 'instructor', layout: 'auto' })).toBe(true);
    expect(lacksNotes({ ...plain, edition: 'participant', layout: 'auto' })).toBe(false);
    expect(lacksNotes({ ...plain, edition: 'instructor', layout: 'notes-only' })).toBe(false);
    const inOne = { ...plain, layouts: { [sessionId('session-1')]: 'beside' } } as const;
    expect(lacksNotes({ ...inOne, edition: 'instructor', layout: '3' })).toBe(false);
  });
});
