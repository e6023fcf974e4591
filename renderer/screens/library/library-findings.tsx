import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { FindingList } from '../../parts/finding-list';
import { ranks } from '../../parts/strip-order';
import { Strip, Strips } from '../../parts/strips';
import { countSaid } from '../../parts/weights';
import { useLibrary } from '../../state/app';
import { useSay } from '../../words';
import { sayFinding } from '../../../main/words/say';

/** What was found when the library was opened, such as a damaged file that was set aside. */
export function LibraryFindings() {
  const say = useSay();
  const { findings } = useLibrary();
  const [open, setOpen] = useState(false);
  if (findings.length === 0) return null;
  const words = say('window.library.findings', {
    count: countSaid(findings, (finding) => sayFinding(say, finding)),
  });
  return (
    <Strips>
      <Strip
        rank={ranks.newer}
        icon={<CircleAlert size={16} aria-hidden />}
        words={words}
        acts={
          <Button
            onPress={() => {
              setOpen(true);
            }}
          >
            {say('window.library.show-findings')}
          </Button>
        }
      >
        {open ? (
          <Dialog
            title={words}
            size="wide"
            onClose={() => {
              setOpen(false);
            }}
          >
            <FindingList findings={findings} />
          </Dialog>
        ) : null}
      </Strip>
    </Strips>
  );
}
