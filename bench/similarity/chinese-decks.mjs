// Ten decks in Chinese as people write them: fonts by script, a language that changes within a line, text that runs down,
// marks that may not begin a line, tables, numbering. Made here, so that the bench needs no file of anybody's.
import { p, pptxFile, sp } from '../../tests/builders/pptx-file';

const run = (text, { ea, latin = 'Calibri', size = 24, lang = 'zh-HK', more = '' } = {}) =>
  `<a:r><a:rPr lang="${lang}" sz="${size * 100}" ${more}><a:latin typeface="${latin}"/>${ea ? `<a:ea typeface="${ea}"/>` : ''}</a:rPr><a:t>${text}</a:t></a:r>`;
const paragraph = (runs, properties = '') => `<a:p><a:pPr ${properties}/>${runs}</a:p>`;
const title = (text, ea) => sp({ placeholder: 'type="title"', text: `<a:p>${run(text, { ea, size: 36 })}</a:p>` });
const block = (at, paragraphs, body = '') => sp({ at, text: paragraphs.join(''), body });

const traditional =
  '到場後先拍攝螢幕，切勿關機；如裝置正在同步，應即時切斷網絡，並把時間、地點、在場人士及裝置狀態記錄在證物表內。「熱錢包」的私鑰可能只存在於記憶體，斷電即告消失。';
const simplified =
  '到场后先拍摄屏幕，切勿关机；如设备正在同步，应立即断开网络，并把时间、地点、在场人员和设备状态记录在证物表内。“热钱包”的私钥可能只存在于内存，断电即消失。';
const points = [
  '扣押前先核實法律依據',
  '兩人同行，一人操作、一人記錄',
  '助記詞切勿輸入任何連線裝置',
  '轉移至警方控制的錢包後覆核交易',
];

const cell = (text, ea) =>
  `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p>${run(text, { ea, size: 16 })}</a:p></a:txBody><a:tcPr/></a:tc>`;
const table = (rows, ea) =>
  `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="7" name="T"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="762000" y="1905000"/><a:ext cx="10668000" cy="2540000"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${'<a:gridCol w="3556000"/>'.repeat(3)}</a:tblGrid>${rows.map((row) => `<a:tr h="508000">${row.map((text) => cell(text, ea)).join('')}</a:tr>`).join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;

const decks = {
  'kai-title': [
    title('虛擬資產的扣押程序', '標楷體') +
      block(
        [60, 120, 840, 360],
        points.map((text) => paragraph(run(text, { ea: '標楷體', size: 28 }))),
      ),
  ],
  'ming-body': [
    title('電子證據', '新細明體') + block([60, 120, 840, 360], [paragraph(run(traditional, { ea: '新細明體' }))]),
  ],
  jhenghei: [
    title('追蹤交易', '微軟正黑體') +
      block([60, 120, 840, 360], [paragraph(run(traditional, { ea: '微軟正黑體', more: 'b="1"' }))]),
  ],
  simplified: [
    title('虚拟资产的扣押', '黑体') +
      block([60, 120, 840, 360], [paragraph(run(simplified, { ea: '宋体', lang: 'zh-CN' }))]),
  ],
  'languages-within-a-line': [
    title('Seizing 熱錢包 (hot wallets)', '新細明體') +
      block(
        [60, 120, 840, 360],
        [
          paragraph(
            run('先確認 seed phrase 共 12 或 24 個字，再核對 BIP-39 word list；', { ea: '新細明體' }) +
              run('never type it', { lang: 'en-GB', more: 'i="1"' }) +
              run('，亦不可拍照上載。USDT (TRC-20) 與 ETH 地址格式不同。', { ea: '新細明體' }),
          ),
        ],
      ),
  ],
  vertical: [
    title('直排文字', '標楷體') +
      block([700, 120, 160, 380], [paragraph(run('先拍照，後封存。', { ea: '標楷體', size: 32 }))], 'vert="eaVert"'),
  ],
  tables: [
    title('證物清單', '新細明體') +
      table(
        [
          ['編號', '物品', '狀態'],
          ['A-01', '硬件錢包（Ledger）', '已封存，未開機'],
          ['A-02', '手提電話', '飛行模式，電量 63%'],
        ],
        '新細明體',
      ),
  ],
  'line-starts': [
    title('避頭尾', '微軟正黑體') +
      block(
        // Room for thirteen of 22 points: with less than that, rounding would say where the line ends.
        [60, 120, 301, 380],
        [
          paragraph(
            run('他說：「不要關機！」然後把「助記詞」寫在（紙上），再問：「你明白嗎？」我答：「明白。」', {
              ea: '微軟正黑體',
              size: 22,
            }),
          ),
        ],
      ),
  ],
  numbering: [
    title('步驟', '標楷體') +
      block(
        [60, 120, 840, 360],
        points.map(
          (text) =>
            `<a:p><a:pPr marL="457200" indent="-457200"><a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"/></a:pPr>${run(text, { ea: '標楷體' })}</a:p>`,
        ),
      ),
  ],
  'three-languages': [
    title('司法警察局 Polícia Judiciária', '新細明體') +
      block(
        [60, 120, 840, 360],
        [
          paragraph(
            run('扣押令 ', { ea: '新細明體' }) +
              run('Mandado de apreensão', { lang: 'pt-PT' }) +
              run(' Seizure warrant', { lang: 'en-GB' }),
          ),
          p('The prosecutor signs; o Ministério Público assina.', '', 'sz="2400"'),
          paragraph(run(traditional, { ea: '新細明體', size: 20 })),
        ],
      ),
  ],
};

/** Other readers want each part's type; ours goes by relationships. */
const main = 'application/vnd.openxmlformats-officedocument.presentationml';
const types = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  ['presentation.xml', 'presentation.main'],
  ['slideMasters/slideMaster1.xml', 'slideMaster'],
  ['slideLayouts/slideLayout1.xml', 'slideLayout'],
  ['slides/slide1.xml', 'slide'],
]
  .map(([part, kind]) => `<Override PartName="/ppt/${part}" ContentType="${main}.${kind}+xml"/>`)
  .join(
    '',
  )}<Override PartName="/ppt/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/></Types>`;

/** Each by its file name. */
export function chineseDecks() {
  return Object.entries(decks).map(([name, slides]) => ({
    name: `${name}.zh.pptx`,
    bytes: pptxFile({
      slides: slides.map((shapes) => ({ shapes })),
      parts: { '[Content_Types].xml': types },
    }),
  }));
}
