import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** A file of the program: its path from the project's folder with forward slashes, and its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

const CODE = /\.(ts|tsx|css)$/;

/** Every file of code under some folders of the project. */
export function readSources(project: string, folders: readonly string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && CODE.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => ({
        path: file.slice(project.length + 1).replaceAll('\\', '/'),
        text: readFileSync(file, 'utf8'),
      })),
  );
}

/** What a file imports, exports on, or loads later: packages by name, own files by their path from the project's folder. */
export function importsOf({ path, text }: Source): string[] {
  if (path.endsWith('.css')) return [];
  const names = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  return names.map((name) => (name.startsWith('.') ? posix.join(posix.dirname(path), name) : name));
}

/** The package of an import such as `lowdb/node` or `@scope/name/part`; nothing for own files and Node's modules. */
export function packageOf(imported: string): string | null {
  if (/^(main|renderer|tests|assets)\//.test(imported) || imported.startsWith('node:')) return null;
  return imported.split('/', imported.startsWith('@') ? 2 : 1).join('/');
}

/** The room a file stands in: `model`, `store` … below main, or `preload`, or `renderer`. */
export function roomOf(path: string): string | null {
  const [top, next] = path.split('/');
  if (top === 'renderer') return 'renderer';
  if (top !== 'main' || next === undefined) return null;
  return next.replace(/\.ts$/, '');
}
