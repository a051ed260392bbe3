"""Tantivy (English stems, all words of the question joined by OR) over passages: one JSON line.

    pip install tantivy && python bench/peers/tantivy_peer.py <passages.jsonl> <questions.json> <folder for the index>
"""
import importlib.metadata
import json
import os
import re
import sys
import time

import tantivy

passages, questions, place = sys.argv[1:4]
os.makedirs(place, exist_ok=True)
schema = tantivy.SchemaBuilder()
schema.add_text_field("title", stored=False, tokenizer_name="en_stem")
schema.add_text_field("body", stored=False, tokenizer_name="en_stem")
index = tantivy.Index(schema.build(), path=place)
writer = index.writer(heap_size=256_000_000, num_threads=1)
began = time.perf_counter()
count = 0
with open(passages, encoding="utf8") as lines:
    for line in lines:
        one = json.loads(line)
        writer.add_document(tantivy.Document(title=one["title"], body=one["body"]))
        count += 1
writer.commit()
writer.wait_merging_threads()
seconds = time.perf_counter() - began
index.reload()
searcher = index.searcher()
times = []
for question in json.load(open(questions, encoding="utf8")):
    words = " ".join(re.findall(r"\w+", question))
    began = time.perf_counter()
    searcher.search(index.parse_query(words, ["title", "body"]), 100)
    times.append(1000 * (time.perf_counter() - began))
times = sorted(times[5:])
at = lambda share: round(times[min(len(times) - 1, int(share * len(times)))], 1)
size = round(sum(os.path.getsize(os.path.join(folder, name)) for folder, _, names in os.walk(place) for name in names) / 2**20)
print(json.dumps({"peer": f"tantivy {importlib.metadata.version('tantivy')}", "passages": count, "passagesPerSecond": round(count / seconds), "diskMB": size, "p50": at(0.5), "p95": at(0.95), "p99": at(0.99)}))
