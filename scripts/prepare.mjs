// Runs on Node 20 and newer, before anything is installed: gets the packages and the build that are missing or out of date.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('..', import.meta.url));
const stamps = join(home, 'node_modules', '.splot');

const run = (command, args) => execFileSync(command, args, { cwd: home, stdio: 'inherit' });
const filesIn = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesIn(join(path, name)))
    : [path];

/** Whether what was made from these files was made from them as they are now; if so, says how to note it. */
function changed(stamp, paths) {
  const hash = createHash('sha256');
  for (const path of paths
    .map((each) => join(home, each))
    .filter(existsSync)
    .flatMap(filesIn))
    hash.update(path).update('\0').update(readFileSync(path));
  const now = hash.digest('hex');
  const file = join(stamps, stamp);
  if (existsSync(file) && readFileSync(file, 'utf8') === now) return null;
  return () => {
    mkdirSync(stamps, { recursive: true });
    writeFileSync(file, now);
  };
}

/** The Node that runs the program: the one that came with the packages, or this one when it is new enough. */
export function node() {
  const own = join(home, 'node_modules', 'node', 'bin', 'node');
  if (existsSync(own)) return own;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Error(
    `Splot needs Node 24; this is ${process.version}, and no Node 24 came with the packages for this machine. Install Node 24 and try again.`,
  );
}

export function prepare() {
  const packages = changed('packages', ['package.json', 'package-lock.json']);
  if (packages || !existsSync(join(home, 'node_modules', 'express'))) {
    console.log('Installing packages …');
    run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    changed('packages', ['package.json', 'package-lock.json'])?.();
  }
  const parts = ['package-lock.json', 'schema.graphql', 'kinds.json', 'vite.config.ts', 'web'];
  const website = changed('website', parts);
  // the build also writes the types that the rest is checked with; installing a package takes them away
  if (website || !existsSync(join(home, 'build', 'handler.js')) || !existsSync(join(home, 'node_modules', '$app'))) {
    console.log('Building the website …');
    run(node(), ['node_modules/gql.tada/bin/cli.js', 'generate-output']);
    run(node(), ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']);
    // types for the website are written among its files: what counts is how they are now
    changed('website', parts)?.();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) prepare();
