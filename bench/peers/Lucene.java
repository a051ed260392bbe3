import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Version;

/**
 * Lucene (English stems, all words of the question joined by OR) over passages: one JSON line.
 *
 *     java -cp "lucene-core-9.11.1.jar:lucene-analysis-common-9.11.1.jar" bench/peers/Lucene.java <passages.jsonl> <questions.json> <folder for the index>
 */
public class Lucene {
  private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"", Pattern.DOTALL);

  public static void main(String[] args) throws Exception {
    Path place = Path.of(args[2]);
    Analyzer analyzer = new EnglishAnalyzer();
    long began = System.nanoTime();
    int count = 0;
    try (FSDirectory folder = FSDirectory.open(place);
        IndexWriter writer = new IndexWriter(folder, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(256));
        var lines = Files.lines(Path.of(args[0]), StandardCharsets.UTF_8)) {
      for (String line : (Iterable<String>) lines::iterator) {
        List<String> texts = textsIn(line);
        Document document = new Document();
        document.add(new TextField("title", texts.get(1), Field.Store.NO));
        document.add(new TextField("body", texts.get(3), Field.Store.NO));
        writer.addDocument(document);
        count++;
      }
      writer.commit();
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    List<Double> times = new ArrayList<>();
    try (FSDirectory folder = FSDirectory.open(place);
        DirectoryReader reader = DirectoryReader.open(folder)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      for (String question : textsIn(Files.readString(Path.of(args[1])))) {
        long start = System.nanoTime();
        searcher.search(queryOf(question, analyzer), 100);
        times.add((System.nanoTime() - start) / 1e6);
      }
    }
    List<Double> sorted = new ArrayList<>(times.subList(Math.min(5, times.size()), times.size()));
    Collections.sort(sorted);
    long bytes;
    try (var files = Files.walk(place)) {
      bytes = files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
    System.out.println(String.format(Locale.ROOT,
        "{\"peer\": \"lucene %s\", \"passages\": %d, \"passagesPerSecond\": %d, \"diskMB\": %d, \"p50\": %.1f, \"p95\": %.1f, \"p99\": %.1f}",
        Version.LATEST, count, Math.round(count / seconds), Math.round(bytes / 1048576.0), at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99)));
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size())));
  }

  private static BooleanQuery queryOf(String question, Analyzer analyzer) throws Exception {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String field : new String[] {"title", "body"}) {
      try (TokenStream tokens = analyzer.tokenStream(field, question)) {
        CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
        tokens.reset();
        while (tokens.incrementToken())
          query.add(new TermQuery(new Term(field, term.toString())), BooleanClause.Occur.SHOULD);
        tokens.end();
      }
    }
    return query.build();
  }

  /** The strings of one line of JSON, in their order: keys, too. */
  private static List<String> textsIn(String json) {
    List<String> texts = new ArrayList<>();
    Matcher found = TEXT.matcher(json);
    while (found.find()) texts.add(found.group(1).replaceAll("\\\\u[0-9a-fA-F]{4}|\\\\[nrtbf]", " ").replace("\\\"", "\""));
    return texts;
  }
}
