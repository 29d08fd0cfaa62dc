/** Multinomial naive Bayes over words, with Laplace smoothing: the simplest thing that could work. */
exports.createNaiveBayes = function createNaiveBayes(utterances, wordsIn) {
  const labels = Object.entries(utterances).map(([label, { nl, en }]) => {
    const counts = new Map();
    let words = 0;
    for (const text of [...nl, ...en]) {
      for (const word of wordsIn(text)) {
        counts.set(word, (counts.get(word) ?? 0) + 1);
        words++;
      }
    }
    return { label, counts, words, examples: nl.length + en.length };
  });
  const vocabulary = new Set(labels.flatMap(({ counts }) => [...counts.keys()])).size;
  const examples = labels.reduce((sum, label) => sum + label.examples, 0);

  return {
    understand: (text) => {
      const words = wordsIn(text);
      const scored = labels.map((each) => ({
        label: each.label,
        score: words.reduce(
          (sum, word) => sum + Math.log(((each.counts.get(word) ?? 0) + 1) / (each.words + vocabulary)),
          Math.log(each.examples / examples),
        ),
      }));
      return scored.reduce((best, each) => (each.score > best.score ? each : best));
    },
  };
};
