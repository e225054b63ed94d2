/** Equal words between two differences that are too few to be worth leaving unmarked. */
const ISLAND = 2;

/** The words of everything marked `data-diff` below `root`, each with its place. */
function wordsOf(root) {
  const words = [];
  for (const field of root.querySelectorAll('[data-diff]')) {
    const walker = document.createTreeWalker(field, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const { 0: text, index } of node.data.matchAll(/\S+/g)) {
        words.push({ text: text.toLowerCase(), node, start: index, end: index + text.length, changed: true });
      }
    }
  }
  return words;
}

/** Marks as unchanged what a longest common subsequence of the two has in common. */
function align(one, two) {
  const width = two.length + 1;
  const lengths = new Uint16Array((one.length + 1) * width);
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = two.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        one[i].text === two[j].text
          ? lengths[(i + 1) * width + j + 1] + 1
          : Math.max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
    }
  }
  for (let i = 0, j = 0; i < one.length && j < two.length;) {
    if (one[i].text === two[j].text) one[i++].changed = two[j++].changed = false;
    else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) i++;
    else j++;
  }
}

function sinkIslands(words) {
  for (let i = 0; i < words.length;) {
    let end = i;
    while (end < words.length && words[end].changed === words[i].changed) end++;
    const inside = i > 0 && end < words.length;
    if (!words[i].changed && inside && end - i <= ISLAND)
      for (let k = i; k < end; k++) words[k].changed = true;
    i = Math.max(end, i + 1);
  }
}

/** Wraps runs of changed words in `<mark>`. */
function highlight(words) {
  const byNode = Map.groupBy ? Map.groupBy(words, (word) => word.node) : grouped(words);
  for (const [node, own] of byNode) {
    const runs = [];
    for (const word of own.filter((one) => one.changed)) {
      const last = runs.at(-1);
      if (last && own.indexOf(word) === last.index + 1)
        Object.assign(last, { end: word.end, index: last.index + 1 });
      else runs.push({ start: word.start, end: word.end, index: own.indexOf(word) });
    }
    for (const run of runs.reverse()) {
      const range = document.createRange();
      range.setStart(node, run.start);
      range.setEnd(node, run.end);
      range.surroundContents(document.createElement('mark'));
    }
  }
}

function grouped(words) {
  const map = new Map();
  for (const word of words) map.set(word.node, [...(map.get(word.node) ?? []), word]);
  return map;
}

/** Highlights, word by word, what two rendered pages do not share. Returns how many words differ, on the fuller side. */
export function markDifferences(left, right) {
  const sides = [wordsOf(left), wordsOf(right)];
  align(...sides);
  const counts = sides.map((words) => words.filter((word) => word.changed).length);
  for (const words of sides) {
    sinkIslands(words);
    highlight(words);
  }
  return Math.max(...counts);
}
