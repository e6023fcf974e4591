import { HardDriveDownload } from 'lucide-react';
import { useState } from 'react';
import { ask } from '../bridge';
import { tell } from '../state/notices';
import { mintTask, runTask } from '../state/tasks';
import { useSay } from '../words';
import { Button } from './button';
import { fileNameOf } from './file-name';

/** Copies what a token names to a stick; says when all of it was read again there, and the stick can be pulled out. */
export function useToStick(token: string): { readonly running: boolean; readonly copy: () => Promise<void> } {
  const [running, setRunning] = useState(false);
  const copy = async (): Promise<void> => {
    setRunning(true);
    const done = await runTask('window.tasks.stick', mintTask('stick'), (task) => ask('stick.copy', { token, task }));
    setRunning(false);
    if (!done) return;
    const { files: count, sizeBytes: bytes, place } = done;
    tell('window.stick.done', { count, bytes, place: fileNameOf(place) });
  };
  return { running, copy };
}

/** The press that does it. */
export function ToStick({ token }: { readonly token: string }) {
  const say = useSay();
  const { running, copy } = useToStick(token);
  return (
    <Button
      look="quiet"
      icon={<HardDriveDownload size={16} aria-hidden />}
      isDisabled={running}
      onPress={() => void copy()}
    >
      {say(running ? 'window.stick.copying' : 'window.stick.copy')}
    </Button>
  );
}
