import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../main/import/text/decode-text';
import { findGrading, findLabel, findStandingLabel } from '../../../main/import/text/find-marks';
import { guessLanguage, isInNoneOfOurs, isSimplified, languageOfTag } from '../../../main/import/text/guess-language';
import { codesOf, importBytes, importText, textsOf } from './import-text';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, mark = '\ufeff') => Buffer.from(mark + text, 'utf16le');

/** Bytes of a text in an encoding that only has a decoder: found by trying all pairs of bytes. */
function encode(text: string, encoding: 'big5' | 'gb18030'): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const character = decoder.decode(Uint8Array.of(first, second));
      if (character.length === 1 && !table.has(character)) table.set(character, [first, second]);
    }
  }
  return Uint8Array.from(
    [...text].flatMap((character) =>
      character.charCodeAt(0) < 128 ? [character.charCodeAt(0)] : (table.get(character) ?? [63]),
    ),
  );
}

describe('A file’s encoding', () => {
  const chinese = '# 虛擬資產的追蹤\n\n- 這是我們在課程中說過的重要內容，也是大家都要知道的事\n';

  it('is read from its mark, or is UTF-8, without a finding', async () => {
    for (const bytes of [utf8(chinese), utf8(`\ufeff${chinese}`), utf16(chinese)]) {
      const imported = await importBytes(bytes);
      expect(textsOf(imported)[0]?.title).toBe('虛擬資產的追蹤');
      expect(codesOf(imported)).toEqual([]);
    }
    const swapped = Buffer.from(utf16('# A')).swap16();
    expect(textsOf(await importBytes(swapped))[0]?.title).toBe('A');
  });

  it.each(['big5', 'gb18030'] as const)(
    'is guessed to be %s by the characters it gives, with a finding',
    (encoding) => {
      const text =
        encoding === 'big5' ? chinese : '# 虚拟资产的追踪\n\n- 这是我们在课程中说过的重要内容，也是大家都要知道的事\n';
      expect(decodeText('a.md', encode(text, encoding))).toEqual({ text, encoding, guessed: true });
    },
  );

  it('is guessed to be Western where few bytes are not English letters', async () => {
    const imported = await importBytes(
      Buffer.from('# Criação de provas\n\nA apreensão não é o fim, é só o começo da investigação.\n', 'latin1'),
    );
    expect(textsOf(imported)[0]?.title).toBe('Criação de provas');
    expect(imported.findings).toContainEqual(
      expect.objectContaining({ code: 'file.encoding-guessed', facts: { encoding: 'windows-1252' } }),
    );
  });

  it('is guessed to be UTF-16 without a mark', () => {
    expect(decodeText('a.md', utf16('# A deck', ''))).toMatchObject({
      text: '# A deck',
      encoding: 'utf-16le',
      guessed: true,
    });
  });

  it('that is none makes a fault', () => {
    for (const bytes of [
      Buffer.from('PK\x03\x04\0\0\0\0\0\0'),
      Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
      Uint8Array.from({ length: 300 }, (_, index) => index % 9),
    ])
      expect(() => decodeText('a.md', bytes)).toThrow('import.not-text');
  });

  it('may end lines in any way', async () => {
    expect(textsOf(await importText('# A\r\n\r\nwords\r\n\r\n---\r\n\r\n# B\r\rwords'))).toMatchObject([
      { title: 'A', body: 'words' },
      { title: 'B', body: 'words' },
    ]);
  });
});

describe('A deck’s language', () => {
  it('is what front matter says, else what the file’s name says, else a guess that is reported', async () => {
    expect((await importText('---\nlang: zh-HK\n---\n# Words', { name: 'a.pt.md' })).deck.mainLanguage).toBe('zh-Hant');
    expect((await importText('# Words', { name: 'a.pt.md' })).deck.mainLanguage).toBe('pt');
    const guessed = await importText('# 追蹤');
    expect(guessed.deck.mainLanguage).toBe('zh-Hant');
    expect(guessed.findings).toContainEqual(
      expect.objectContaining({
        code: 'deck.language-guessed',
        weight: 'information',
        facts: { language: 'zh-Hant', ways: 'lang: *' },
      }),
    );
  });

  it.each([
    ['The device stays with the officer who seized it.', 'en'],
    ['O dispositivo fica com o agente que o apreendeu, e não com a testemunha.', 'pt'],
    ['裝置由檢取的人員保管', 'zh-Hant'],
    ['使用 Bitcoin Core 的 UTXO model 追蹤 transaction', 'zh-Hant'],
    ['Terms: wallet (錢包), exchange, blockchain, ledger and transaction of the market', 'en'],
    ['let x = 1;', 'en'],
    ['', 'en'],
  ])('of %j is %s', (text, language) => {
    expect(guessLanguage(text)).toBe(language);
  });

  it('in simplified characters stands in the Chinese slot, with a finding', async () => {
    const imported = await importText('# 虚拟资产\n\n这是我们的课程');
    expect(imported.deck.mainLanguage).toBe('zh-Hant');
    expect(codesOf(imported)).toEqual(['deck.simplified']);
    expect(isSimplified('這是我們的課程')).toBe(false);
  });

  it('that is none of ours is said to be none, and nobody is told that it were English or Chinese', async () => {
    for (const [text, language] of [
      ['# Отслеживание средств\n\nКошелёк хранит ключи, а не деньги.', 'en'],
      ['# Παρακολούθηση\n\nΤο πορτοφόλι κρατά κλειδιά και όχι χρήματα.', 'en'],
      ['# 暗号資産の追跡\n\nウォレットは鍵を保管します。お金ではありません。', 'zh-Hant'],
    ] as const) {
      const imported = await importText(text);
      expect(imported.deck.mainLanguage).toBe(language);
      expect(imported.findings.filter(({ code }) => code.startsWith('deck.language'))).toEqual([
        expect.objectContaining({ code: 'deck.language-unknown', weight: 'look', facts: { language } }),
      ]);
    }
    for (const text of [
      'let α = β + γ;',
      '追蹤：ビットコイン 的交易紀錄要逐筆核對，不能只看餘額，也不能只看地址',
      'Bonjour à tous les participants',
    ])
      expect(isInNoneOfOurs(text), text).toBe(false);
  });

  it('that we have no slot for is guessed and named', async () => {
    const imported = await importText('---\nlang: fr\n---\n# Bonjour');
    expect(imported.findings).toContainEqual(
      expect.objectContaining({
        code: 'deck.language-guessed',
        facts: { language: 'en', ways: 'lang: *', declared: 'fr' },
      }),
    );
    expect(languageOfTag('zh-CN')).toEqual({ language: 'zh-Hant', simplified: true });
  });
});

describe('Handling marks', () => {
  const marking = async (text: string) => (await importText(text)).deck.marking;
  const found = async (text: string, code: string) =>
    (await importText(text)).findings.filter((finding) => finding.code === code);

  it('of front matter hold for the deck', async () => {
    expect(await marking('---\ntlp: TLP:GREEN\ngrading: RESTRICTED\n---\n# A')).toMatchObject({
      label: 'TLP:GREEN',
      grading: 'RESTRICTED',
    });
    expect((await marking('---\ntlp: amber+strict\n---\n# A')).label).toBe('TLP:AMBER+STRICT');
  });

  it('found in the text are taken, the strictest of all, and reported with their slide', async () => {
    expect(
      (await marking('# A\n\nTLP:AMBER\n\n---\n\n# B\n\n<!-- tlp：red only here -->\n\n---\n\n# C\n\nTLP: GREEN'))
        .label,
    ).toBe('TLP:RED');
    expect(await found('# A\n\n---\n\n# B TLP:AMBER + STRICT', 'deck.label-found')).toMatchObject([
      { weight: 'look', place: { number: 2 }, facts: { label: 'TLP:AMBER+STRICT' } },
    ]);
  });

  it('in header and footer count', async () => {
    expect(await marking('---\nmarp: true\nfooter: "TLP:RED · 限閱"\n---\n# A')).toMatchObject({
      label: 'TLP:RED',
      grading: '限閱',
    });
    expect((await marking('# A\n\n<!-- header: TLP:AMBER -->')).label).toBe('TLP:AMBER');
  });

  it('that are missing are reported, and mean nothing public', async () => {
    expect((await marking('# A')).label).toBeNull();
    expect(await found('# A', 'deck.unlabelled')).toHaveLength(1);
  });

  it('stricter than the declared one mark their own slide where they stand alone, and are only reported within a sentence', async () => {
    const imported = await importText(
      '---\ntlp: GREEN\n---\n# A\n\n**TLP:RED**\n\n---\n\n# B\n\nSend TLP:RED by hand.\n\n---\n\n# C\n\nTLP:CLEAR',
    );
    expect(imported.deck.marking.label).toBe('TLP:GREEN');
    expect(imported.deck.slides.map((slide) => slide.marking.label)).toEqual(['TLP:RED', null, null]);
    expect(codesOf(imported)).toEqual(['slide.label-found', 'slide.label-mentioned']);
  });

  it('are not read from code', () => {
    expect(findLabel('```\nTLP:RED\n```\n`TLP:AMBER` TLP:GREEN')).toBe('TLP:GREEN');
    expect(findGrading('```\nSECRET\n```')).toBeNull();
  });

  it.each([
    ['RESTRICTED', 'RESTRICTED'],
    ['a restricted list', null],
    ['TOP SECRET and SECRET', 'TOP SECRET'],
    ['本文件列為限閱', '限閱'],
    ['機密', '機密'],
    ['他涉嫌洩露機密資料', null],
    ['CONFIDENCIAL', 'CONFIDENCIAL'],
    ['AWS_SECRET_KEY', null],
  ])('of gradings are words of their own: %j is %j', (text, grading) => {
    expect(findGrading(text)).toBe(grading);
  });

  it('of TLP 1 are read as those of TLP 2', () => {
    expect(findLabel('TLP:WHITE')).toBe('TLP:CLEAR');
    expect(findStandingLabel('| TLP:RED |')).toBe('TLP:RED');
    expect(findStandingLabel('Is it TLP:RED?')).toBeNull();
  });
});
