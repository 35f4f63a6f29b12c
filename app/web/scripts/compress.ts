import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXT = /\.(js|css|html|svg|json|txt)$/;
const WORTH_IT = 512;

/** Writes a .gz and a .br beside every text file of the build, so that no server compresses while it answers. */
export function compress(): Plugin {
  let folder = '';
  return {
    name: 'rebanho:compress',
    apply: 'build',
    configResolved(config) {
      folder = join(config.root, config.build.outDir);
    },
    closeBundle: {
      order: 'post',
      handler() {
        for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
          if (entry.isFile() && TEXT.test(entry.name)) pack(join(entry.parentPath, entry.name));
        }
      },
    },
  };
}

function pack(file: string): void {
  const bytes = readFileSync(file);
  if (bytes.length < WORTH_IT) return;
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
}
