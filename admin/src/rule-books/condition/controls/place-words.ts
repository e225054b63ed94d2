/** Where in the condition something stands, for who does not see it: "2.1" is the first one in the second group. */
export const placeWords = (path: readonly number[]): string => path.map((step) => step + 1).join('.');
