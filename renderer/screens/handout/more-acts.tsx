import { MoreMenu } from '../../parts/more-menu';
import { useToStick } from '../../parts/to-stick';
import { useSay } from '../../words';
import { askToPrint, type ToPrint } from '../print/print-store';

interface Props {
  /** Names the file or folder. */
  readonly token: string;
  /** What is printed of it; null where nothing can be. */
  readonly print: ToPrint | null;
}

/** The further ways of what was exported, in a menu: a row of presses has room for the first of them. */
export function MoreActs({ token, print }: Props) {
  const say = useSay();
  const { running, copy } = useToStick(token);
  return (
    <MoreMenu
      label={say('window.more')}
      entries={[
        {
          id: 'stick',
          label: say(running ? 'window.stick.copying' : 'window.stick.copy'),
          isDisabled: running,
          run: () => void copy(),
        },
        ...(print === null
          ? []
          : [
              {
                id: 'print',
                label: say('print.button'),
                run: () => {
                  askToPrint(print);
                },
              },
            ]),
      ]}
    />
  );
}
