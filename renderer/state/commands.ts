/** What the menus and keys of the window do depends on the screen: each screen offers its commands here. */
import { useEffect } from 'react';
import { create } from 'zustand';
import type { CommandName } from '../../main/model/window-commands';

export interface Command {
  /** How it reads in a menu, such as “Undo move session”. */
  readonly label: string;
  readonly enabled: boolean;
  readonly run: () => void;
}

export const useCommands = create<Partial<Record<CommandName, Command>>>(() => ({}));

/** Offers a command for as long as the component is shown. */
export function useCommand(name: CommandName, { label, enabled, run }: Command): void {
  useEffect(() => {
    useCommands.setState({ [name]: { label, enabled, run } });
  }, [name, label, enabled, run]);
  useEffect(() => () => useCommands.setState({ [name]: undefined }), [name]);
}

/** Runs a command where one is offered. */
export function runCommand(name: CommandName): void {
  const command = useCommands.getState()[name];
  if (command?.enabled) command.run();
}
