// What the tests need of the machine: MariaDB, Chromium, a font with Chinese letters and the readers of PDFs, through
// apt where it may.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run } from './steps.js';

const found = (paths) => paths.find((path) => existsSync(path));
const hasChineseFont = () => {
  try {
    return execFileSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return false;
  }
};

const needs = [
  {
    packages: ['mariadb-server'],
    there: () => found(['/usr/sbin/mariadbd', '/usr/bin/mariadbd', '/usr/local/bin/mariadbd']),
  },
  {
    packages: ['chromium'],
    there: () => found(['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']),
  },
  {
    packages: ['poppler-utils'],
    there: () => found(['/usr/bin/pdftotext', '/usr/local/bin/pdftotext']),
  },
  { packages: ['fontconfig', 'fonts-noto-cjk'], there: hasChineseFont },
];

/** Installs what is missing, or says what to install by hand. */
export async function prepareMachine() {
  const missing = needs.filter(({ there }) => !there()).flatMap(({ packages }) => packages);
  if (missing.length === 0) return;
  process.stdout.write(`· installing ${missing.join(', ')}\n`);
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args) => {
    const [command, ...rest] = [...asRoot, 'apt-get', ...args];
    return run(command, rest, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
  };
  try {
    await apt('update', '-qq').catch(() => undefined);
    await apt('install', '-y', '-qq', '--no-install-recommends', ...missing);
  } catch (error) {
    process.stderr.write(
      `${error.message}\nInstall these packages, then run npm test again: ${missing.join(' ')}\n`,
    );
    process.exit(1);
  }
}
