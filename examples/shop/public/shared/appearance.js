const store = (key, value) => {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A browser that keeps nothing still shows everything.
  }
};
const stored = (key) => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

const asked = new URLSearchParams(location.search);
const theme = asked.get('theme') ?? stored('shop-theme');
if (theme) document.documentElement.dataset.theme = theme;

/** `en` or `de`: what was chosen here before, else the browser's language. */
export const language =
  asked.get('lang') ?? stored('shop-language') ?? (navigator.language.startsWith('de') ? 'de' : 'en');
document.documentElement.lang = language;

export function chooseLanguage(chosen) {
  store('shop-language', chosen);
  document.cookie = `shop-language=${chosen}; path=/; samesite=lax`;
  const url = new URL(location.href);
  url.searchParams.delete('lang');
  history.replaceState(null, '', url);
  location.reload();
}

/** Turns light to dark and back. */
export function turnTheme() {
  const now = document.documentElement.dataset.theme;
  const dark = now ? now === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.theme = dark ? 'light' : 'dark';
  store('shop-theme', dark ? 'light' : 'dark');
}
