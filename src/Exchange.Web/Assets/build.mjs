import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform, build } from 'esbuild';
import { compile, Logger } from 'sass';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, '..', 'wwwroot');
const notice = '/*! Parts: govuk-frontend, MIT, (c) Crown copyright. See THIRD-PARTY-NOTICES. */\n';

const sheet = compile(join(here, 'styles', 'birza.scss'), {
  loadPaths: [join(here, 'node_modules')],
  logger: Logger.silent,
});
// The sash is on every page and smaller than the headers of a request of its own.
const sash = readFileSync(join(here, 'images', 'sash.svg'), 'utf8').replace(/\n\s*/g, '').replaceAll('"', "'").replaceAll('#', '%23');
const styles = sheet.css.replace('../img/sash.svg', `data:image/svg+xml,${sash}`);

// Old enough for the phones people here carry, new enough for logical properties.
const target = ['chrome100', 'firefox115', 'safari15'];
const css = await transform(styles, { loader: 'css', minify: true, target, legalComments: 'none' });

const script = await build({
  entryPoints: [join(here, 'scripts', 'birza.mjs')],
  bundle: true,
  format: 'esm',
  legalComments: 'none',
  minify: true,
  target,
  write: false,
});

write('css/birza.css', notice + css.code);
write('js/birza.js', notice + script.outputFiles[0].text);

function write(path, text) {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), text);
}
