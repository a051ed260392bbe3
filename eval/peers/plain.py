"""nDCG@10 and recall@100 of an independent BM25 (bm25s, Snowball English stems) over a collection in BEIR's layout.

    pip install --target DIR bm25s PyStemmer && PYTHONPATH=DIR python eval/peers/plain.py <folder> <split>
"""
import json
import math
import sys
from pathlib import Path

import bm25s
import Stemmer

folder, split = Path(sys.argv[1]), sys.argv[2]
lines = lambda name: [json.loads(line) for line in (folder / name).read_text().splitlines() if line.strip()]
documents = lines("corpus.jsonl")
grades = {}
for line in (folder / "qrels" / f"{split}.tsv").read_text().splitlines()[1:]:
    query, document, grade = line.split("\t")
    grades.setdefault(query, {})[document] = int(grade)
queries = [query for query in lines("queries.jsonl") if query["_id"] in grades]
stemmer = Stemmer.Stemmer("english")
for stopwords in (None, "en"):
    words = lambda texts: bm25s.tokenize(texts, stopwords=stopwords or [], stemmer=stemmer, show_progress=False)
    index = bm25s.BM25(k1=0.9, b=0.4)
    index.index(words([f"{one.get('title', '')} {one['text']}" for one in documents]), show_progress=False)
    found, _ = index.retrieve(words([query["text"] for query in queries]), k=100, show_progress=False)
    ndcg = recall = 0.0
    for query, row in zip(queries, found):
        own = grades[query["_id"]]
        gains = [own.get(documents[at]["_id"], 0) for at in row]
        ideal = sorted(own.values(), reverse=True)[:10]
        dcg = lambda list: sum(gain / math.log2(place + 2) for place, gain in enumerate(list))
        ndcg += dcg(gains[:10]) / dcg(ideal)
        recall += sum(gain > 0 for gain in gains) / sum(gain > 0 for gain in own.values())
    print(json.dumps({"stopwords": stopwords, "n": len(queries), "ndcg@10": ndcg / len(queries), "recall@100": recall / len(queries)}))
