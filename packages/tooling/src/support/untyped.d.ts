// Tools that bring no types of their own.
declare module 'eslint-plugin-lit-a11y' {
  const plugin: import('eslint').ESLint.Plugin & {
    configs: { recommended: { rules: import('eslint').Linter.RulesRecord } };
  };
  export default plugin;
}
declare module '@11ty/eleventy' {
  /** As far as it is used here; https://www.11ty.dev/docs/config/ has the rest. */
  export interface EleventyConfig {
    readonly ignores: Set<string>;
    setUseGitIgnore(uses: boolean): void;
    setIncludesDirectory(folder: string): void;
    setTemplateFormats(endings: readonly string[]): void;
    addPlugin(plugin: unknown): void;
    addTransform(name: string, transform: (html: string) => string): void;
    addPassthroughCopy(paths: Readonly<Record<string, string>>): void;
    amendLibrary(name: 'md', amend: (markdown: import('markdown-it').default) => void): void;
    addGlobalData(name: string, value: unknown): void;
    addFilter(name: string, filter: (value: string) => unknown): void;
  }
  export class Eleventy {
    constructor(
      input: string,
      output: string,
      options: { readonly quietMode: boolean; readonly config: (eleventy: EleventyConfig) => void },
    );
    /** Every page, written nowhere. */
    toJSON(): Promise<readonly { readonly inputPath: string }[]>;
    write(): Promise<void>;
  }
}
declare module '@11ty/eleventy-plugin-syntaxhighlight' {
  const plugin: unknown;
  export default plugin;
}
