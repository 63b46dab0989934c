/**
 * The words that can be written, by the syllables that write them: a tree with a syllable on each branch.
 *
 * @typedef {{text: string, cost: number}} Word `cost` is ten times the negative logarithm of how often it is met
 * @typedef {{branches: Map<string, Node>, words: Word[]}} Node
 */

/**
 * @param {string} list lines such as `zheng bing⇥征兵:70 正冰:120`, as the server gives them
 * @returns {Node} the root
 */
export function wordsOf(list) {
  const root = node();
  for (const line of list.split("\n")) {
    const [way, said] = line.split("\t");
    if (!said) continue;
    let at = root;
    for (const syllable of way.split(" ")) {
      if (!at.branches.has(syllable)) at.branches.set(syllable, node());
      at = at.branches.get(syllable);
    }
    at.words = said.split(" ").map((each) => {
      const [text, cost] = each.split(":");
      return { text, cost: Number(cost) };
    });
  }
  return root;
}

function node() {
  return { branches: new Map(), words: [] };
}
