package tv.marquee.ops.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import tv.marquee.query.elasticsearch.ElasticsearchConfiguration;
import tv.marquee.query.recommendation.ContentNeighbours;
import tv.marquee.query.recommendation.ContentNeighbours.Neighbour;
import tv.marquee.query.recommendation.ContentNeighbours.Page;
import tv.marquee.query.recommendation.elasticsearch.ElasticsearchContentConfiguration;

/** What the titles of a running house are like by their content, for those that are not part of it. */
public final class AlikeTitlesFile {

    private static final int PAGE = 200;

    private AlikeTitlesFile() {}

    /** All titles that have an embedding, on one page; costs a search a title. */
    public static Page read(URI elasticsearch) {
        try (AnnotationConfigApplicationContext reads = new AnnotationConfigApplicationContext()) {
            Map<String, Object> settings = Map.of("marquee.elasticsearch.uri", elasticsearch);
            reads.getEnvironment().getPropertySources().addFirst(new MapPropertySource("house", settings));
            reads.register(ElasticsearchConfiguration.class, ElasticsearchContentConfiguration.class);
            reads.refresh();
            return read(reads.getBean(ContentNeighbours.class));
        }
    }

    /**
     * Writes a line {@code title neighbour likeness} for every neighbour of every title, the most alike first.
     *
     * @return how many titles have neighbours
     */
    public static int write(URI elasticsearch, Path file) {
        Map<String, List<Neighbour>> titles = read(elasticsearch).neighbours();
        try (Writer out = Files.newBufferedWriter(file)) {
            for (Map.Entry<String, List<Neighbour>> title : titles.entrySet()) {
                for (Neighbour neighbour : title.getValue()) {
                    out.write(String.format(
                            Locale.ROOT, "%s %s %.6f%n", title.getKey(), neighbour.title(), neighbour.likeness()));
                }
            }
            return titles.size();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static Page read(ContentNeighbours source) {
        Map<String, List<Neighbour>> all = new HashMap<>();
        Page page = source.changedSince(0, PAGE);
        while (!page.neighbours().isEmpty()) {
            all.putAll(page.neighbours());
            page = source.changedSince(page.position(), PAGE);
        }
        return new Page(all, page.position(), all.size());
    }
}
