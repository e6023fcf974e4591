import { Printer } from 'lucide-react';
import { useState } from 'react';
import { RadioGroup } from 'react-aria-components';
import { ask } from '../../bridge';
import { Button } from '../../parts/button';
import { Choice } from '../../parts/choice';
import { Dialog } from '../../parts/dialog';
import { Radio } from '../../parts/radio';
import { TextLine } from '../../parts/text-line';
import { Tick } from '../../parts/tick';
import { attempt } from '../../state/faults';
import { useSay } from '../../words';
import { closePrinting, findPrinters, print, usePrinting, type ToPrint } from './print-store';
import { readChoice, sourceOf, type PrintChoice } from './print-choice';
import { printSides } from '../../../main/model/printing';
import dots from '../../parts/explained-radio.module.css';
import styles from './print-dialog.module.css';

/** Asks how something is to be printed, while something is. */
export function PrintDialog() {
  const asked = usePrinting((printing) => printing.asked);
  return asked ? <Asking key={JSON.stringify(asked.source)} asked={asked} /> : null;
}

function Asking({ asked }: { readonly asked: ToPrint }) {
  const say = useSay();
  const { printers, last } = usePrinting();
  const isSet = asked.numbers.length > 0;
  const [choice, setChoice] = useState<PrintChoice>({
    printer: null,
    pages: null,
    which: asked.source.kind === 'copies' && asked.source.which !== '' ? asked.source.which : null,
    copies: '1',
    collate: true,
    sides: asked.isTwoSided ? 'long-edge' : 'one',
    grey: false,
    enters: false,
  });
  const change = (changes: Partial<PrintChoice>): void => {
    setChoice((before) => ({ ...before, ...changes }));
  };
  const printer = [choice.printer, last, printers?.[0]?.name].find((name) =>
    printers?.some((one) => one.name === name),
  );
  const read = readChoice(choice, asked, say);
  const { copies, each, sheets: count } = read;
  const go = (): void => {
    if (printer && read.isWhole) void print(asked, sourceOf(asked.source, choice), { ...read.wish, printer });
  };
  return (
    <Dialog
      title={`${say('print.title')}: ${asked.title}`}
      onClose={closePrinting}
      foot={
        <>
          <span className={styles.sheets} role="status">
            {read.isWhole
              ? copies > 1
                ? say('print.sheets-each', { copies, each, count })
                : say('print.sheets', { count })
              : ''}
          </span>
          <Button onPress={closePrinting}>{say('window.cancel')}</Button>
          <Button
            look="primary"
            icon={<Printer size={16} aria-hidden />}
            isDisabled={!printer || !read.isWhole}
            onPress={go}
          >
            {say('print.go')}
          </Button>
        </>
      }
    >
      {printers === null ? (
        <p className={styles.quiet}>{say('print.looking')}</p>
      ) : printers.length === 0 ? (
        <NoPrinter asked={asked} />
      ) : (
        <Choice
          label={say('print.printer')}
          options={printers.map(({ name, title }) => ({ id: name, label: title }))}
          value={printer ?? ''}
          onChange={(name) => {
            change({ printer: name });
          }}
        />
      )}
      {isSet ? (
        <Numbers
          title={say('print.numbered')}
          all={say('print.all-copies', { count: asked.numbers.length })}
          some={say('print.some-copies')}
          which={say('print.which-copies')}
          about={say('print.copies-place')}
          typed={choice.which}
          trouble={read.troubles.which}
          onChange={(which) => {
            change({ which });
          }}
        />
      ) : null}
      <Numbers
        title={say('print.pages')}
        all={say('print.all-pages', { count: asked.pages })}
        some={say('print.some-pages')}
        which={say('print.which-pages')}
        about={say('print.which-place', { last: asked.pages })}
        typed={choice.pages}
        trouble={read.troubles.pages}
        onChange={(pages) => {
          change({ pages });
        }}
      />
      <div className={styles.pair}>
        {isSet ? null : (
          <TextLine
            label={say('print.copies')}
            value={choice.copies}
            trouble={read.troubles.copies}
            onChange={(typed) => {
              change({ copies: typed });
            }}
          />
        )}
        <Choice
          label={say('print.sides')}
          options={printSides.map((id) => ({ id, label: say(`print.side.${id}`) }))}
          value={choice.sides}
          onChange={(sides) => {
            change({ sides });
          }}
        />
      </div>
      {!isSet && copies > 1 ? (
        <Tick
          state={choice.collate ? 'all' : 'none'}
          onChange={(collate) => {
            change({ collate });
          }}
        >
          {say('print.collate')}
        </Tick>
      ) : null}
      <Tick
        state={choice.grey ? 'all' : 'none'}
        onChange={(grey) => {
          change({ grey });
        }}
      >
        {say('print.grey')}
      </Tick>
      {asked.source.kind === 'handout' ? (
        <div>
          <Tick
            state={choice.enters ? 'all' : 'none'}
            onChange={(enters) => {
              change({ enters });
            }}
          >
            {say('print.enters')}
          </Tick>
          <p className={styles.about}>{say('print.enters-about')}</p>
        </div>
      ) : (
        <p className={styles.quiet}>{say(isSet ? 'print.numbered-about' : 'print.enters-no')}</p>
      )}
    </Dialog>
  );
}

interface NumbersProps {
  readonly title: string;
  readonly all: string;
  readonly some: string;
  readonly which: string;
  /** How numbers are written. */
  readonly about: string;
  /** Null for all. */
  readonly typed: string | null;
  readonly trouble: string | null;
  readonly onChange: (typed: string | null) => void;
}

/** All, or some by their numbers. */
function Numbers({ title, all, some, which, about, typed, trouble, onChange }: NumbersProps) {
  return (
    <div className={styles.numbers}>
      <RadioGroup
        aria-label={title}
        className={styles.radios}
        value={typed === null ? 'all' : 'some'}
        onChange={(value) => {
          onChange(value === 'all' ? null : '');
        }}
      >
        <span className={styles.name} aria-hidden>
          {title}
        </span>
        <Radio value="all" className={dots.choice}>
          <span className={dots.dot} aria-hidden />
          {all}
        </Radio>
        <Radio value="some" className={dots.choice}>
          <span className={dots.dot} aria-hidden />
          {some}
        </Radio>
      </RadioGroup>
      {typed === null ? null : (
        <TextLine
          label={which}
          value={typed}
          trouble={typed.trim() === '' ? null : trouble}
          about={about}
          autoFocus
          onChange={onChange}
        />
      )}
    </div>
  );
}

function NoPrinter({ asked }: { readonly asked: ToPrint }) {
  const say = useSay();
  const { source } = asked;
  const token = source.kind === 'file' ? source.token : null;
  return (
    <div role="alert" className={styles.none}>
      <p>{say(token === null ? 'print.no-printer' : 'print.no-printer-file')}</p>
      <span className={styles.acts}>
        <Button onPress={() => void findPrinters()}>{say('print.look-again')}</Button>
        {token === null ? null : (
          <Button onPress={() => void attempt(() => ask('shell.open-file', { token }))}>
            {say('print.open-file')}
          </Button>
        )}
      </span>
    </div>
  );
}
