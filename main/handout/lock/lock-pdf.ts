/**
 * Locks a finished file of ours with a password: AES-256 by revision 6 of the standard handler (ISO 32000-2, 7.6). PDFKit
 * knows only revision 5, whose keys are quickly tried through; pdf-lib, tried at 2.11.1, loses the file's language.
 */
import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { RandomBytes } from '../../model/ids';
import { passwordTrouble, preparedPassword } from '../../model/password';
import { takeApart, withStrings, type OwnObject } from './own-file';
import { createLockKeys, type LockKeys } from './standard-handler';

/** Says in a file of PDF 1.7 that it needs a reader of revision 6 (Adobe's extension level 8). */
const extension = '/Extensions<</ADBE<</BaseVersion/1.7/ExtensionLevel 8>>>>';
const rowBytes = 7;

/**
 * All texts, pictures and metadata are encrypted. Whoever has the password may do everything with the file: PDF's finer
 * permissions stop nobody, and software that reads aloud must be let in. The file's bytes differ each time, as they must: with
 * `random` from a seed of its own a copy can be locked once more to the same bytes. A password that cannot be used was refused
 * before.
 */
export function lockPdf(pdf: Uint8Array, typed: string, random: RandomBytes = randomBytes): Uint8Array {
  const trouble = passwordTrouble(typed);
  if (trouble !== null) throw new Error(`This password is ${trouble}, and was to be refused before.`);
  const file = takeApart(pdf);
  const keys = createLockKeys(Buffer.from(preparedPassword(typed), 'utf8'), random);

  const parts: Uint8Array[] = [file.head];
  let at = file.head.length;
  const put = (bytes: Uint8Array): void => {
    parts.push(bytes);
    at += bytes.length;
  };
  // The place of the old cross-reference, the last number, goes to the encryption; the new one comes behind it.
  const lock = file.table.length / rowBytes - 1;
  const table = Buffer.concat([file.table, Buffer.alloc(rowBytes)]);
  const place = (id: number): void => {
    table.writeUInt8(1, id * rowBytes);
    table.writeUInt32BE(at, id * rowBytes + 1);
    table.writeUInt16BE(0, id * rowBytes + 5);
  };
  for (const object of file.objects) {
    place(object.id);
    put(locked(object, keys, object.id === file.root));
  }
  place(lock);
  put(plain(`${String(lock)} 0 obj\n<<${keys.entries}>>\nendobj\n`));

  const start = at;
  place(lock + 1);
  const rows = deflateSync(table);
  const id = Buffer.from(random(16)).toString('hex');
  const entries = `/Type/XRef/Size ${String(lock + 2)}/W[1 4 2]/Root ${String(file.root)} 0 R/Info ${String(file.info)} 0 R/Encrypt ${String(lock)} 0 R/ID[<${id}><${id}>]`;
  put(plain(`${String(lock + 1)} 0 obj\n<<${entries}/Filter/FlateDecode/Length ${String(rows.length)}>>\nstream\n`));
  put(rows);
  put(plain(`\nendstream\nendobj\nstartxref\n${String(start)}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(parts));
}

/** Strings inside an object stream are encrypted with it, and not by themselves (7.5.7). */
function locked({ id, body, stream }: OwnObject, keys: LockKeys, isRoot: boolean): Buffer {
  const opened = isRoot ? body.replace('<<', `<<${extension}`) : body;
  const head = `${String(id)} 0 obj\n${withStrings(opened, keys.encrypt)}`;
  if (!stream) return plain(`${head}\nendobj\n`);
  const data = keys.encrypt(stream);
  return Buffer.concat([
    plain(`${head.replace(/\/Length \d+/, `/Length ${String(data.length)}`)}\nstream\n`),
    data,
    plain('\nendstream\nendobj\n'),
  ]);
}

function plain(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}
