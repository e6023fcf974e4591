import { BookOpenText } from 'lucide-react';
import { Button } from '../../parts/button';
import { CommitField } from '../../parts/commit-field';
import { Facts } from '../../parts/facts';
import { PropertyGroup } from '../../parts/property-group';
import { Tick } from '../../parts/tick';
import { go } from '../../state/app';
import { useSay } from '../../words';
import { HandoutChoice } from '../handout/handout-choice';
import { openHandout, useHandout } from '../handout/handout-store';
import { ScopeFields } from '../handout/scope-choice';
import { PasswordChoice } from '../handout/password-choice';
import { numberFrom, useGiveOut, wantPrintFile } from './give-out-store';
import { highestNumber, printFilePages } from '../../../main/model/copies';
import styles from './set-properties.module.css';

/** Of which handout the copies are, and how they are numbered. */
export function SetProperties() {
  return (
    <>
      <HandoutGroup />
      <CopiesGroup />
    </>
  );
}

function HandoutGroup() {
  const say = useSay();
  const { recipe, preview } = useHandout();
  const languages = recipe?.languages.map((language) => say(`window.language.${language}`)).join(', ') ?? '';
  const facts = recipe
    ? [
        [say('window.give-out.edition'), say(`window.edition.${recipe.edition}`)] as const,
        [say('window.fact.languages'), languages] as const,
        [say('window.handout.layout'), say(`window.layout.${recipe.layout}`)] as const,
      ]
    : [];
  return (
    <PropertyGroup title={say('window.give-out.handout')}>
      {recipe ? <ScopeFields scope={recipe.scope} onOpen={(scope) => void openHandout(scope)} /> : null}
      {recipe ? <HandoutChoice recipe={recipe} /> : null}
      <Facts facts={facts} />
      <p className={styles.quiet}>
        {preview
          ? `${say('window.pages', { count: preview.pages })} · ${say('window.slides', { count: preview.slides })}`
          : say('window.handout.following')}
      </p>
      <Button
        icon={<BookOpenText size={16} aria-hidden />}
        onPress={() => {
          go({ name: 'handouts', scope: recipe?.scope ?? null });
        }}
      >
        {say('window.give-out.change-handout')}
      </Button>
    </PropertyGroup>
  );
}

/** A whole number from 1, or null. */
function numberOf(text: string): number | null {
  const number = /^\d{1,5}$/.test(text.trim()) ? Number(text) : 0;
  return number >= 1 && number <= highestNumber ? number : null;
}

/** How much paper all copies take, once there are names: in one print file as well as printed one by one. */
function PaperOfCopies() {
  const say = useSay();
  const copies = useGiveOut(({ list }) => list.holders.length);
  const pages = useHandout(({ preview }) => preview?.pages ?? 0);
  const sides = useHandout(({ recipe }) => recipe?.sides);
  if (copies === 0 || pages === 0 || !sides) return null;
  const count = printFilePages(pages, copies, sides);
  const sheets = say('window.sheets', { count: sides === 'one' ? count : count / 2 });
  return (
    <p className={styles.quiet}>
      {say('window.give-out.print-file-holds', { count, sheets, sides: say(`window.sides.${sides}`) })}
    </p>
  );
}

function CopiesGroup() {
  const say = useSay();
  const { first, wantsPrintFile } = useGiveOut();
  const isArchive = useHandout(({ recipe }) => recipe?.archive ?? false);
  const isLocked = useHandout(({ password }) => password !== null) && !isArchive;
  return (
    <PropertyGroup title={say('window.give-out.copies')}>
      <CommitField
        label={say('window.give-out.first')}
        value={String(first)}
        refuse={(text) =>
          numberOf(text) === null ? say('window.give-out.first-refused', { most: highestNumber }) : null
        }
        onCommit={(text) => {
          numberFrom(numberOf(text) ?? 1);
        }}
      />
      <Tick state={wantsPrintFile ? 'all' : 'none'} onChange={wantPrintFile}>
        {say('window.give-out.print-file')}
      </Tick>
      <p className={styles.quiet}>{say('window.give-out.print-file-about')}</p>
      <PaperOfCopies />
      <p className={styles.quiet}>{say('window.give-out.each')}</p>
      <PasswordChoice isArchive={isArchive} />
      {isLocked ? <p className={styles.quiet}>{say('window.give-out.locked-about')}</p> : null}
    </PropertyGroup>
  );
}
