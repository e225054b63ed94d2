/** What I changed since `base`, laid over what others saved since; its parts are taken whole. */
export function layOver<T extends object>(newest: T, base: T, mine: T): T {
  const parts = Object.entries(mine).filter(
    ([part, value]) => JSON.stringify(value) !== JSON.stringify(base[part as keyof T]),
  );
  return { ...newest, ...(Object.fromEntries(parts) as Partial<T>) };
}
