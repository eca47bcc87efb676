import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from '@tarojs/cli';

import { drawSvgAsText } from './svg-as-text';

const root = path.resolve(__dirname, '..');
const shared = path.join(root, 'shared');
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

/** A short name for the shapes of the answers as they are now: pages that another build kept on a phone are not drawn. */
function shapesOfAnswers(): string {
  const hash = createHash('sha256');
  for (const folder of ['contract', 'domain', 'kernel']) {
    for (const file of readdirSync(path.join(shared, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      if (file.endsWith('.ts')) hash.update(readFileSync(path.join(shared, folder, file)));
    }
  }
  return hash.digest('hex').slice(0, 12);
}

interface ModuleInChunks {
  getModuleChunksIterable: (module: unknown) => Iterable<unknown>;
  getChunkRootModules: (chunk: unknown) => Iterable<{ identifier: () => string }>;
}

/** Whether a module is needed by what is loaded from this file, by webpack's own graph of which chunk holds what. */
function isNeededBy(file: string) {
  return (module: unknown, { chunkGraph }: { chunkGraph: ModuleInChunks }): boolean =>
    [...chunkGraph.getModuleChunksIterable(module)].some((chunk) =>
      [...chunkGraph.getChunkRootModules(chunk)].some((entry) => entry.identifier().includes(path.join(root, file))),
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
  plugins: [path.join(root, 'config/aria-attributes.cjs')],
  // What WeChat names by its path: the picture of a shared card.
  copy: {
    patterns: [{ from: 'miniprogram/static/', to: `dist/${process.env.TARO_ENV ?? 'h5'}/static/` }],
    options: {},
  },
  // What is not named here stays a literal `process.env.X` in the bundle, and a phone has no `process`.
  env: {
    TARO_APP_CLOUD_ENV: JSON.stringify(process.env.TARO_APP_CLOUD_ENV ?? ''),
    TARO_APP_SHAPES: JSON.stringify(shapesOfAnswers()),
  },
  alias: { '@shared': shared },
  mini: {
    lessLoaderOption,
    compile: { include: [isShared] },
    imageUrlLoaderOption: { limit: 16 * 1_024 },
    optimizeMainPackage: { enable: true },
    webpackChain: drawSvgAsText,
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
      drawSvgAsText(chain);
      // Without this each page carries its own copy of what the pages share. What the first page does not need waits
      // until another page is opened; the demonstration's panels, which open by themselves once, bring only their own.
      const ofFirstPage = isNeededBy('miniprogram/pages/home/index');
      const ofPanels = isNeededBy('miniprogram/demo/panels');
      chain.optimization.splitChunks({
        chunks: 'all',
        minSize: 0,
        cacheGroups: {
          default: false,
          defaultVendors: false,
          common: { name: 'common', minChunks: 2, priority: 3, reuseExistingChunk: true, test: ofFirstPage },
          panels: { name: 'panels', minChunks: 2, priority: 2, reuseExistingChunk: true, test: ofPanels },
          later: { name: 'later', minChunks: 5, priority: 1, reuseExistingChunk: true },
        },
      });
      chain.performance.maxEntrypointSize(1_000_000).maxAssetSize(1_000_000);
    },
  },
});
