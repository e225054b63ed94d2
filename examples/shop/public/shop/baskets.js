/** What is in the comparison and in the cart: slugs, in the browser alone. */
const load = (key) => {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '[]');
  } catch {
    return [];
  }
};

function basket(key) {
  const save = (slugs) => {
    try {
      localStorage.setItem(key, JSON.stringify(slugs));
    } catch {
      // It lasts as long as the page.
    }
    dispatchEvent(new Event('baskets'));
  };
  return {
    all: () => load(key),
    has: (slug) => load(key).includes(slug),
    add: (slug) => save([...new Set([...load(key), slug])]),
    drop: (slug) => save(load(key).filter((one) => one !== slug)),
    clear: () => save([]),
  };
}

export const comparison = basket('shop-comparison');
export const cart = basket('shop-cart');
