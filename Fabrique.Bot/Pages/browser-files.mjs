// Copies what browsers need from node_modules to wwwroot/lib, with a compressed copy of the big script beside it.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { constants, brotliCompressSync } from 'node:zlib';

const project = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(project, 'wwwroot', 'lib');

const files = [
  'botframework-webchat/dist/webchat.js',
  '@gouvfr/dsfr/LICENSE.md',
  '@gouvfr/dsfr/dist/component/logo/logo.main.min.css',
  '@gouvfr/dsfr/dist/favicon/favicon.svg',
  '@gouvfr/dsfr/dist/fonts/Marianne-Regular.woff2',
  '@gouvfr/dsfr/dist/fonts/Marianne-Bold.woff2',
];

function compress(path) {
  const content = readFileSync(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  writeFileSync(`${path}.br`, brotliCompressSync(content, { params }));
}

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
for (const file of files) {
  const copy = join(target, basename(file));
  copyFileSync(join(project, 'node_modules', file), copy);
  if (copy.endsWith('.js')) compress(copy);
}
