/// <reference types="@tarojs/taro" />

declare module '*.less';

declare namespace NodeJS {
  interface ProcessEnv {
    /** Which target is being built; replaced by a literal at build time. */
    TARO_ENV?: 'weapp' | 'h5';
    /** The CloudBase environment of a deployment; empty means the account's default. */
    TARO_APP_CLOUD_ENV?: string;
    /** Changes with the shapes of the answers; replaced by a literal at build time. */
    TARO_APP_SHAPES?: string;
  }
}
