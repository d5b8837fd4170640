// The server in one folder: own sources and shared inside, packages outside but for CommonJS ones without named exports.
const inside = /^(\.|\/|@jingkang\/shared|@oxc-project\/runtime|chinese-days)/;

export default {
  cwd: import.meta.dirname,
  input: {
    main: 'src/main.ts',
    command: 'src/command.ts',
    testing: 'src/testing.ts',
    'file-reader': 'src/file-reader.ts',
    'file-reader-watch': 'src/file-reader-watch.ts',
  },
  platform: 'node',
  external: (id) => !inside.test(id) && !/^[a-z-]+\.ts$/.test(id) && !id.startsWith('src/'),
  tsconfig: 'tsconfig.json',
  transform: { define: { BUILD_COMMIT: JSON.stringify(process.env.BUILD_COMMIT ?? 'unknown') } },
  output: {
    dir: process.env.BUILD_OUT ?? '.builds/server/dev',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    sourcemap: true,
  },
};
