import { Redo2, Undo2 } from 'lucide-react';
import { useCommands } from '../state/commands';
import { useSay } from '../words';
import { IconButton } from './button';

/** Undo and redo in the bar of a screen, as it offers them to menus and keys. */
export function UndoButtons() {
  const say = useSay();
  const { undo, redo } = useCommands();
  return (
    <>
      <IconButton
        label={undo?.label ?? say('window.edit.undo')}
        isDisabled={!undo?.enabled}
        onPress={() => undo?.run()}
      >
        <Undo2 size={16} aria-hidden />
      </IconButton>
      <IconButton
        label={redo?.label ?? say('window.edit.redo')}
        isDisabled={!redo?.enabled}
        onPress={() => redo?.run()}
      >
        <Redo2 size={16} aria-hidden />
      </IconButton>
    </>
  );
}
