/** Bytes to text: byte order marks, UTF-8, and guesses for the encodings that old files of our regions have. */
import { KitbagFault } from '../../model/fault';

export interface DecodedText {
  /** With line feeds alone. */
  readonly text: string;
  readonly encoding: string;
  /** True where nothing in the file said so. */
  readonly guessed: boolean;
}

/** Share of bytes above 127 under which a file is taken for Western text with accents rather than Chinese. */
const fewHighBytes = 0.15;
const frequentHan =
  '的一是不了在人有我他這这個个們们中來来上大為为和國国地到以說说時时要就出會会可也你對对生能而子那得於于著下自之年過过發发後后作里用道行所然家種种事成方多經经麼么去法學学如都同現现當当沒没動动面起看定天分還还進进好小部其些主樣样理心她本前開开但因只從从想實实日軍军者意無无力它與与長长把機机十民第公此已工使情明性知全三又關关點点正業业外將将兩两高間间由問问很最重並并物手應应戰战向頭头文體体政美相見见被利什二等產产或新己制身果加西斯月話话合回特代內内信表化老給给世位次度門门任常先海通教兒儿原東东聲声提立及比員员解水名真論论處处走義义各入幾几口認认條条平系氣气題题活爾尔更別别打女變变四神總总何電电數数安少報报才結结反受目太量再感建務务做接必場场件計计管期市直德資资命山金指克許许統统區区保至隊队形社便空決决治展馬马科司五基眼書书非則则聽听白卻却界達达光放強强即像難难且權权思王象完設设式色路記记南品住告類类求據据程北邊边死張张該该交規规萬万取拉格望覺觉術术領领共確确傳传師师觀观清今切院讓让識识候帶带導导爭争運运';

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** How much of a text is Han that everybody uses: what a wrong guess hardly ever gives. */
function plausibility(text: string): number {
  const han = [...text].filter((character) => character >= '\u3400' && character <= '\ufaff');
  return han.length === 0 ? 0 : han.filter((character) => frequentHan.includes(character)).length / han.length;
}

function guess(bytes: Uint8Array): { readonly text: string; readonly encoding: string } {
  const high = bytes.reduce((count, byte) => (byte > 127 ? count + 1 : count), 0);
  const big5 = decodeStrictly(bytes, 'big5');
  const gb = decodeStrictly(bytes, 'gb18030');
  const best =
    plausibility(gb ?? '') > plausibility(big5 ?? '')
      ? { text: gb, encoding: 'gb18030' }
      : { text: big5, encoding: 'big5' };
  if (high / bytes.length >= fewHighBytes && best.text !== null && plausibility(best.text) > 0.1)
    return { text: best.text, encoding: best.encoding };
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
}

/** UTF-16 without a mark: every other byte of plain Western text is zero. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 400);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index & 1] = (zeros[index & 1] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 4 && even === 0) return 'utf-16le';
  return even > sample.length / 4 && odd === 0 ? 'utf-16be' : null;
}

function startsWith(bytes: Uint8Array, ...mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function readEncoded(bytes: Uint8Array): {
  readonly text: string;
  readonly encoding: string;
  readonly guessed: boolean;
} {
  if (startsWith(bytes, 0xff, 0xfe))
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le', guessed: false };
  if (startsWith(bytes, 0xfe, 0xff))
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be', guessed: false };
  const utf8 = decodeStrictly(bytes, 'utf-8');
  const wide = unmarkedUtf16(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide, guessed: true };
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8', guessed: false };
  return { ...guess(bytes), guessed: true };
}

/** Decodes a text file; a file that holds no text is a fault. */
export function decodeText(file: string, bytes: Uint8Array): DecodedText {
  const { text, encoding, guessed } = readEncoded(bytes);
  const controls = text.slice(0, 4096).match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  if (controls > Math.min(text.length, 4096) / 50 || text.includes('\0'))
    throw new KitbagFault('import.not-text', { file });
  return { text: text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'), encoding, guessed };
}
