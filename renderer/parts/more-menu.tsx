import { MoreHorizontal } from 'lucide-react';
import { MenuTrigger } from 'react-aria-components';
import { IconButton } from './button';
import { MenuList, type MenuEntry } from './menu';

interface Props {
  /** What the press and its menu are called. */
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

/** The press of three dots: what else can be done with what stands beside it. */
export function MoreMenu({ label, entries }: Props) {
  return (
    <MenuTrigger>
      <IconButton label={label}>
        <MoreHorizontal size={16} aria-hidden />
      </IconButton>
      <MenuList label={label} entries={entries} />
    </MenuTrigger>
  );
}
