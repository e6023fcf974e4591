import type { ReactNode } from 'react';
import type { Block, Inline } from '../../../main/model/blocks';
import styles from './guide-blocks.module.css';

function Inlines({ inlines }: { readonly inlines: readonly Inline[] }) {
  return inlines.map((inline, index): ReactNode => {
    if (inline.kind === 'break') return <br key={index} />;
    if (inline.kind === 'picture') return null;
    if (inline.code) return <code key={index}>{inline.text}</code>;
    if (inline.bold) return <strong key={index}>{inline.text}</strong>;
    return inline.italic ? <em key={index}>{inline.text}</em> : inline.text;
  });
}

function Items({ block }: { readonly block: Extract<Block, { kind: 'list' }> }) {
  const items = block.items.map(({ blocks }, index) => (
    <li key={index}>
      <GuideBlocks blocks={blocks} />
    </li>
  ));
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function Rows({ block }: { readonly block: Extract<Block, { kind: 'table' }> }) {
  return (
    <table>
      <thead>
        <tr>
          {block.head.map((cell, index) => (
            <th key={index} scope="col">
              <Inlines inlines={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, index) => (
              <td key={index}>
                <Inlines inlines={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function OneBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return (
        <h2>
          <Inlines inlines={block.inlines} />
        </h2>
      );
    case 'paragraph':
      return (
        <p>
          <Inlines inlines={block.inlines} />
        </p>
      );
    case 'list':
      return <Items block={block} />;
    case 'table':
      return <Rows block={block} />;
    case 'quote':
      return <GuideBlocks blocks={block.blocks} />;
    case 'code':
      return <pre>{block.text}</pre>;
    case 'rule':
      return <hr />;
    case 'picture':
      return null;
  }
}

/** A page of the guide as it is read: text alone, no links and no pictures. */
export function GuideBlocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <div className={styles.text}>
      {blocks.map((block, index) => (
        <OneBlock key={index} block={block} />
      ))}
    </div>
  );
}
