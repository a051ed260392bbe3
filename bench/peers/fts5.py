"""Plain SQLite FTS5 (Porter stems, all words of the question joined by OR) over passages: one JSON line.

    python bench/peers/fts5.py <passages.jsonl> <questions.json> <place for the index>
"""
import json
import os
import re
import sqlite3
import sys
import time

passages, questions, place = sys.argv[1:4]
database = sqlite3.connect(place)
database.execute("PRAGMA journal_mode = WAL")
database.execute("CREATE VIRTUAL TABLE texts USING fts5 (title, body, tokenize = 'porter unicode61')")
began = time.perf_counter()
count = 0
with open(passages, encoding="utf8") as lines:
    for line in lines:
        one = json.loads(line)
        database.execute("INSERT INTO texts VALUES (?, ?)", (one["title"], one["body"]))
        count += 1
        if count % 2000 == 0:
            database.commit()
database.commit()
seconds = time.perf_counter() - began
times = []
used = []
for question in json.load(open(questions, encoding="utf8")):
    words = re.findall(r"\w+", question)
    began = time.perf_counter()
    processor = time.process_time()
    database.execute(
        "SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT 100", (" OR ".join(f'"{word}"' for word in words),)
    ).fetchall()
    times.append(1000 * (time.perf_counter() - began))
    used.append(1000 * (time.process_time() - processor))
times = sorted(times[5:])
used = sorted(used[5:])
at = lambda share, of=times: round(of[min(len(of) - 1, int(share * len(of)))], 1)
size = round(sum(os.path.getsize(place + end) for end in ("", "-wal") if os.path.exists(place + end)) / 2**20)
print(json.dumps({"peer": f"SQLite FTS5 {sqlite3.sqlite_version}", "passages": count, "passagesPerSecond": round(count / seconds), "diskMB": size, "p50": at(0.5), "p95": at(0.95), "p99": at(0.99), "cpuP50": at(0.5, used), "cpuP95": at(0.95, used)}))
