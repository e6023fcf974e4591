import { CommitField } from '../../parts/commit-field';
import { useSay } from '../../words';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onCommit: (value: number) => void;
}

/** A length in millimetres within what can be printed; a comma is as good as a point. */
export function NumberField({ label, value, least, most, onCommit }: Props) {
  const say = useSay();
  const read = (text: string): number => Number(text.trim().replace(',', '.'));
  return (
    <CommitField
      label={label}
      value={String(value)}
      refuse={(text) => {
        const number = read(text);
        const fits = text.trim() !== '' && number >= least && number <= most;
        return fits ? null : say('window.template.not-a-number', { least, most });
      }}
      onCommit={(text) => {
        onCommit(read(text));
      }}
    />
  );
}
