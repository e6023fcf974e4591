// What comes from outside is checked in the main process. The page has the same records from there, and of the files that say what a record
// is it needs the types and the lists, not the checks: without this, the library that checks would be part of every start of a window.
import { parseAst } from 'vite';

const model = /[\\/]main[\\/](?:model|words)[\\/].+\.ts$/;

/** True where a value is put together of Zod's functions or of schemas. */
const isSchema = ({ id, init }, code) =>
  ['CallExpression', 'ObjectExpression'].includes(init?.type) && /\bz\.|Schema\b/.test(code.slice(id.start, init.end));

/** A plugin of Vite: a schema that nothing uses goes, which it does not by itself, as calls may do something. */
export function schemasLeftOut() {
  return {
    name: 'schemas-left-out',
    generateBundle(_options, bundle) {
      const parts = Object.values(bundle).filter(({ type }) => type === 'chunk');
      const checking = parts.find(({ moduleIds }) => moduleIds.some((id) => /[\\/]node_modules[\\/]zod[\\/]/.test(id)));
      if (!checking) return;
      const users = checking.moduleIds.filter(
        (id) => model.test(id) && this.getModuleInfo(id)?.importedIds.some((one) => /[\\/]zod[\\/]/.test(one)),
      );
      this.error(`The page uses a schema of one of these, and with it all of zod: ${users.join(', ')}`);
    },
    transform: {
      filter: { id: model },
      handler(code) {
        if (!/Schema\b|from ['"]zod['"]/.test(code)) return null;
        const pieces = [];
        let at = 0;
        for (const statement of parseAst(code).body) {
          const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
          if (declared?.type !== 'VariableDeclaration') continue;
          for (const one of declared.declarations) {
            if (!isSchema(one, code)) continue;
            const { init } = one;
            pieces.push(
              code.slice(at, init.start),
              '/* @__PURE__ */ (() => (',
              code.slice(init.start, init.end),
              '))()',
            );
            at = init.end;
          }
        }
        return at === 0 ? null : { code: pieces.join('') + code.slice(at), map: null };
      },
    },
  };
}
