/**
 * Makes an element: `h('a.quiet', { href, onclick }, 'text', child, [more])`. Children that are null or false are left
 * out; text is always text, never markup.
 */
export function h(name, attributes = {}, ...children) {
  const [tag, ...classes] = name.split('.');
  const element = document.createElement(tag || 'div');
  if (classes.length > 0) element.className = classes.join(' ');
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (key === 'style') element.style.cssText = value;
    else element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(
    ...children.flat(3).filter((child) => child !== null && child !== undefined && child !== false),
  );
  return element;
}

export const $ = (selector) => document.querySelector(selector);

/** A picture of Strapi's media library in the size that fits; `alt` is empty where the picture only decorates. */
export function picture(media, { sizes = '100vw', alt = media?.alternativeText ?? '', eager = false } = {}) {
  if (!media) return null;
  const files = [...Object.values(media.formats ?? {}), media].filter((file) => file.width >= 300);
  return h('img', {
    src: media.url,
    srcset: files.map((file) => `${file.url} ${file.width}w`).join(', '),
    sizes,
    alt,
    width: media.width,
    height: media.height,
    loading: eager ? 'eager' : 'lazy',
  });
}
