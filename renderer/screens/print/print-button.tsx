import { Printer } from 'lucide-react';
import { Button } from '../../parts/button';
import { useSay } from '../../words';
import { askToPrint, type ToPrint } from './print-store';

interface Props {
  readonly asked: ToPrint;
  readonly look?: 'quiet';
}

/** Opens the print dialog. */
export function PrintButton({ asked, look }: Props) {
  const say = useSay();
  return (
    <Button
      {...(look ? { look } : {})}
      icon={<Printer size={16} aria-hidden />}
      onPress={() => {
        askToPrint(asked);
      }}
    >
      {say('print.button')}
    </Button>
  );
}
