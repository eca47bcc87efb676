import path from 'node:path';
import { defineConfig } from '@tarojs/cli';

const root = path.resolve(__dirname, '..');
const shared = path.join(root, 'shared');
const firstPage = path.join(root, 'miniprogram/pages/home/index');
const isShared = (file: string) => file.startsWith(shared);

/** WeUI's styles pass through the adapter; sizes stay in px on both targets, so there is one set of numbers. */
const postcss = {
  pxtransform: { enable: false, config: {} },
  cssModules: { enable: false },
  [path.join(root, 'config/weui-adapter.cjs')]: {
    enable: true,
    config: { sourceRoot: path.join(root, 'miniprogram') },
  },
};

/** WeUI divides and adds without parentheses; newer less would leave such sums alone. */
const lessLoaderOption = { lessOptions: { math: 'always' } };

interface ModuleInChunks {
  getModuleChunksIterable: (module: unknown) => Iterable<unknown>;
  getChunkRootModules: (chunk: unknown) => Iterable<{ identifier: () => string }>;
}

/** Whether the first page needs a module, by webpack's own graph of which chunk holds what. */
function isOfFirstPage(module: unknown, { chunkGraph }: { chunkGraph: ModuleInChunks }): boolean {
  return [...chunkGraph.getModuleChunksIterable(module)].some((chunk) =>
    [...chunkGraph.getChunkRootModules(chunk)].some((page) => page.identifier().includes(firstPage)),
  );
}

export default defineConfig({
  projectName: 'village-night-talk',
  date: '2026-11-22',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'miniprogram',
  outputRoot: `dist/${process.env.TARO_ENV ?? 'h5'}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  plugins: [],
  // What is not named here stays a literal `process.env.X` in the bundle, and a phone has no `process`.
  env: {
    TARO_APP_CLOUD_ENV: JSON.stringify(process.env.TARO_APP_CLOUD_ENV ?? ''),
  },
  alias: { '@shared': shared },
  mini: {
    lessLoaderOption,
    compile: { include: [isShared] },
    imageUrlLoaderOption: { limit: 16 * 1_024 },
    optimizeMainPackage: { enable: true },
    miniCssExtractPluginOption: { ignoreOrder: true },
    postcss,
  },
  h5: {
    lessLoaderOption,
    compile: { include: [isShared] },
    publicPath: './',
    // Drawings are small; as files of their own they would be looked for beside the style sheet.
    imageUrlLoaderOption: { limit: 16 * 1_024 },
    staticDirectory: 'static',
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { ...postcss, autoprefixer: { enable: true, config: {} } },
    webpackChain(chain) {
      // Without this each page carries its own copy of what the pages share. What the first page does not need waits
      // until another page is opened, so that the first load holds the first page alone.
      chain.optimization.splitChunks({
        chunks: 'all',
        minSize: 0,
        cacheGroups: {
          default: false,
          defaultVendors: false,
          common: { name: 'common', minChunks: 2, priority: 2, reuseExistingChunk: true, test: isOfFirstPage },
          later: { name: 'later', minChunks: 5, priority: 1, reuseExistingChunk: true },
        },
      });
      chain.performance.maxEntrypointSize(1_000_000).maxAssetSize(1_000_000);
    },
  },
});
