import { preact } from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';

// `sample` is the flavour for the sample CRM and the end-to-end tests: it may read pages served by this machine
// without asking, because a permission prompt cannot be clicked there. Nothing else differs.
const sampleHosts = ['http://localhost/*', 'http://127.0.0.1/*', 'http://*.test/*'];

// WXT's frame around such a script catches what it throws, to log it while developing, and throws it again. Without the
// name in front the script's result is what the worker that runs it is told (WXT takes it off functions, not arrows).
const frame = '\0virtual:wxt-unlisted-script-entrypoint?';
const bareScript: Plugin = {
  name: 'bare-script',
  enforce: 'pre',
  load: (id) =>
    id.startsWith(frame)
      ? `import script from ${JSON.stringify(id.slice(frame.length))}; export default script.main();`
      : null,
  generateBundle: (_, bundle) => {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === 'chunk') chunk.code = chunk.code.replace(/^var \w+=(?=\()/, '');
    }
  },
};

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  i18n: { localesDir: 'public/locales' },
  vite: () => ({
    plugins: [preact()],
    build: { target: 'chrome130', modulePreload: { polyfill: false } },
    // The template engine could load templates from the web. It is asked for none, and with this it cannot.
    define: { XMLHttpRequest: 'undefined' },
  }),
  hooks: {
    // What runs in a CRM's page is a plain script that the worker registers for the sites the rep allows: without
    // WXT's content-script frame, and minified by terser, which leaves 0.3 KB (gzip) less than the default.
    'vite:build:extendConfig': (entrypoints, config) => {
      // The worker, which a browser starts many times a day, is 6 KB (gzip) smaller by it.
      if (entrypoints.every(({ type }) => type === 'background')) {
        const terserOptions = { ecma: 2020, compress: { passes: 3, inline: 1 } } as const;
        config.build = { ...config.build, minify: 'terser', terserOptions };
      }
      if (entrypoints.every(({ type }) => type === 'unlisted-script')) {
        config.build = {
          ...config.build,
          minify: 'terser',
          terserOptions: {
            ecma: 2020,
            compress: { passes: 3, inline: 1, unsafe_arrows: true, unsafe_methods: true },
          },
        };
        config.plugins = [...(config.plugins ?? []), bareScript];
      }
    },
    // The locale files become `_locales`; their sources need not ship as well.
    'build:publicAssets': (_wxt, files) => {
      const kept = files.filter((file) => !file.relativeDest.startsWith('locales'));
      files.splice(0, files.length, ...kept);
    },
  },
  manifest: ({ mode }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    minimum_chrome_version: '130',
    permissions: ['activeTab', 'alarms', 'notifications', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage'],
    // Asked for only by a connection that needs it: a Salesforce session is a cookie, an OAuth sign-in a window.
    optional_permissions: ['cookies', 'identity'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    host_permissions: mode === 'sample' ? sampleHosts : [],
    action: { default_popup: 'popup.html' },
    side_panel: { default_path: 'sidebar.html' },
    icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
    commands: {
      'toggle-sidebar': { suggested_key: { default: 'Alt+Shift+F' }, description: '__MSG_extension_toggle__' },
    },
    web_accessible_resources: [
      { resources: ['sidebar.html'], matches: ['https://*/*', 'http://*/*'], use_dynamic_url: true },
    ],
  }),
});
