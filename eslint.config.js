import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const imperativeD3 = ['select', 'selectAll', 'zoom', 'drag', 'brush', 'brushX', 'axisBottom', 'axisTop', 'transition'];

export default defineConfig(
  { ignores: ['dist/', 'public/', 'coverage/', 'test-results/', 'playwright-report/'] },
  js.configs.recommended,
  ts.configs.recommended,
  svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'svelte/no-at-html-tags': 'error',
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    files: ['src/**'],
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Same input, same output: inject it.' },
      ],
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/attach/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'd3', importNames: imperativeD3, message: 'Imperative D3 lives in src/attach.' }] },
      ],
    },
  },
  {
    files: ['src/{model,extract,corpus,layout,paint,search,story}/**'],
    rules: {
      complexity: ['error', 20],
      'no-restricted-globals': ['error', 'document', 'window', 'process', 'Date', 'navigator', 'fetch'],
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: 'd3', importNames: imperativeD3, message: 'Imperative D3 lives in src/attach.' }],
          patterns: [
            { regex: '^node:', message: 'Pure rooms also run in a browser worker.' },
            { regex: '\\.svelte(\\.ts)?$', message: 'Pure rooms know no component.' },
          ],
        },
      ],
    },
  },
  {
    files: ['src/components/**', 'src/pages/**', 'src/state/**'],
    ignores: ['src/state/url.svelte.ts', 'src/state/url/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.name='$effect']",
          message: '$effect belongs in src/attach and the URL codec.',
        },
      ],
    },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  prettier,
);
