// React Aria asks whether a locale's name is one without having all locales of dates read.

/**
 * A plugin of Vite. While it is loaded, React Aria has `Intl.DateTimeFormat` refuse a locale that is no name of one, for which V8 reads
 * what it knows of the dates of seven hundred locales: 7 to 15 ms of every start. `Intl.getCanonicalLocales` refuses the same names.
 * Ends the build where React Aria asks otherwise than it did.
 */
export function localeByName() {
  const [asked, ours] = ['Intl.DateTimeFormat.supportedLocalesOf(', 'Intl.getCanonicalLocales('];
  return {
    name: 'locale-by-name',
    transform: {
      filter: { id: /[\\/]react-aria[\\/].*[\\/]useDefaultLocale\.\w+$/ },
      handler(code) {
        if (!code.includes(asked))
          this.error(`React Aria does not call ${asked} any more: see scripts/setup/locale-by-name.mjs.`);
        return { code: code.replaceAll(asked, ours), map: null };
      },
    },
  };
}
