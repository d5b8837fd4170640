import path from 'node:path';
import { defineConfig } from '@tarojs/cli';

const root = path.resolve(__dirname, '..');
const sharedSource = path.resolve(root, '../shared');

/** npm may nest these beside another workspace's copy; the build must always take the one miniapp resolves. */
const folderOf = (name: string) => path.dirname(require.resolve(`${name}/package.json`, { paths: [root] }));

/** The domain is consumed as TypeScript source, so it goes through the same loaders as our own code. */
const isSharedSource = (file: string) => file.startsWith(sharedSource) && !file.includes('node_modules');

export default defineConfig<'webpack5'>(async () => ({
  projectName: 'jingkang',
  date: '2026-11-24',
  designWidth: 375,
  deviceRatio: { 375: 1 },
  sourceRoot: 'src',
  outputRoot: process.env.BUILD_OUT ?? `.builds/${process.env.TARO_ENV}/dev`,
  projectConfigName: process.env.BUILD_FOR === 'release' ? 'project.release.json' : 'project.config.json',
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  alias: {
    '@tarojs/plugin-framework-react': folderOf('@tarojs/plugin-framework-react'),
    react: folderOf('react'),
  },
  defineConstants: {
    TARO_APP_API: JSON.stringify(process.env.TARO_APP_API ?? ''),
  },
  plugins: [path.resolve(root, 'config/weapp-plugin.js')],
  mini: {
    compile: { include: [isSharedSource] },
    postcss: { pxtransform: { enable: false }, cssModules: { enable: false } },
    optimizeMainPackage: { enable: true },
    miniCssExtractPluginOption: { ignoreOrder: true },
  },
  h5: {
    publicPath: '/h5/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    compile: { include: [isSharedSource] },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { pxtransform: { enable: false }, cssModules: { enable: false } },
  },
}));
