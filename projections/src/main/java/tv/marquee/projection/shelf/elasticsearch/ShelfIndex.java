package tv.marquee.projection.shelf.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import co.elastic.clients.elasticsearch.indices.IndexState;
import co.elastic.clients.elasticsearch.indices.get_alias.IndexAliases;
import co.elastic.clients.json.JsonData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.marquee.projection.intake.SinkUnavailable;
import tv.marquee.query.freshness.Shelf;

/**
 * The indices of a shelf: creates what is missing, the one of progress too, and knows which is read, which is a copy being
 * filled, and which was replaced.
 */
final class ShelfIndex {

    private static final Logger LOG = LoggerFactory.getLogger(ShelfIndex.class);
    private static final int FINGERPRINT_BYTES = 4;

    private final ElasticsearchClient client;
    private final Shelf shelf;

    ShelfIndex(ElasticsearchClient client, Shelf shelf) {
        this.client = client;
        this.shelf = shelf;
    }

    /** The alias of what is read. */
    String alias() {
        return shelf.alias();
    }

    /** The alias of a copy while it is being filled. */
    String copyAlias() {
        return "copy-of-" + shelf.alias();
    }

    /** Whether what is read is of another shape than views have now, so that none can be written among them. */
    boolean isOfAnotherShape() {
        return Requests.answer(() -> client.indices().existsAlias(a -> a.name(shelf.alias())))
                        .value()
                && indicesOf(shelf.alias()).keySet().stream().noneMatch(name -> name.startsWith(inShape()));
    }

    /** Makes an empty copy of the shape that views have now. What was kept under its name is let go of. */
    void beginInShape() {
        LOG.info("{} has a new shape: {} is filled from the log, and then takes its place.", shelf.alias(), inShape());
        drop(inShape());
        create(inShape(), copyAlias(), mapping());
    }

    /**
     * Whether a copy is the one that was begun because what is read has another shape. It takes its place by itself unless other orders stand in
     * it, so that nothing need be written between its making and its being found.
     */
    boolean isInShape(String copy) {
        return copy.equals(inShape());
    }

    /** An empty copy beside what is read, and its name. */
    String begin(String id) {
        String name = inShape() + "-" + id;
        create(name, copyAlias(), mapping());
        return name;
    }

    /** The copy that is being filled. */
    Optional<String> unfinished() {
        return all().entrySet().stream()
                .filter(index -> has(index.getValue(), copyAlias()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What was replaced. */
    List<String> kept() {
        return all().entrySet().stream()
                .filter(index -> !has(index.getValue(), copyAlias()) && !has(index.getValue(), shelf.alias()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    void dropKept() {
        kept().forEach(this::drop);
    }

    void drop(String index) {
        Requests.answer(() -> client.indices().delete(d -> d.index(index).ignoreUnavailable(true)));
    }

    /** At once and for everyone, this index is what is read; all that stands in it is found. */
    void swap(String index) {
        Requests.answer(() -> client.indices().refresh(r -> r.index(index)));
        List<String> old = indicesOf(shelf.alias()).keySet().stream().toList();
        Requests.answer(() -> client.indices().updateAliases(u -> {
            u.actions(a -> a.add(add -> add.index(index).alias(shelf.alias())));
            u.actions(a -> a.remove(r -> r.index(index).alias(copyAlias())));
            old.forEach(o -> u.actions(a -> a.remove(r -> r.index(o).alias(shelf.alias()))));
            return u;
        }));
    }

    /** Keeps something with an index, instead of what was kept before. */
    void remember(String index, String key, Object value) {
        Requests.answer(() ->
                client.indices().putMapping(m -> m.index(index).meta(key, JsonData.of(value, client._jsonpMapper()))));
    }

    /** What is kept with an index. */
    Map<String, JsonData> remembered(String index) {
        TypeMapping mappings = Requests.answer(() -> client.indices().getMapping(m -> m.index(index)))
                .mappings()
                .get(index)
                .mappings();
        return mappings.meta();
    }

    private Map<String, IndexAliases> all() {
        return Requests.answer(() -> client.indices()
                        .getAlias(a -> a.index(shelf.alias() + "-*").allowNoIndices(true)))
                .aliases();
    }

    private static boolean has(IndexAliases index, String alias) {
        return index.aliases().containsKey(alias);
    }

    /** What an index of the shape that views have now is called. */
    String inShape() {
        return shelf.alias() + "-" + fingerprint(mapping());
    }

    private String mapping() {
        return shelf.alias() + ".json";
    }

    /**
     * Makes sure that a shelf can be written.
     *
     * @return the name of the index behind the alias and what tells it from any other that ever had the name
     * @throws SinkUnavailable when it cannot be made sure now
     */
    String prepare() {
        createProgress();
        if (!Requests.answer(() -> client.indices().existsAlias(a -> a.name(shelf.alias())))
                .value()) {
            create(inShape(), shelf.alias(), mapping());
            forgetProgress();
        }
        return copy(shelf.alias());
    }

    /** What tells one mapping from another, as part of a name. */
    private static String fingerprint(String mapping) {
        try (InputStream json = mapping(mapping)) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.readAllBytes());
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException("mapping " + mapping + " cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void createProgress() {
        if (!Requests.answer(() -> client.indices().exists(e -> e.index(Shelf.PROGRESS_INDEX)))
                .value()) {
            create(Shelf.PROGRESS_INDEX, "", "progress.json");
        }
    }

    private void create(String index, String alias, String mapping) {
        try (InputStream json = mapping(mapping)) {
            CreateIndexRequest.Builder request =
                    new CreateIndexRequest.Builder().withJson(json).index(index);
            if (!alias.isEmpty()) {
                request.aliases(alias, a -> a);
            }
            Requests.answer(() -> created(request.build()));
        } catch (IOException e) {
            throw new UncheckedIOException("mapping " + mapping + " cannot be read", e);
        }
    }

    private static InputStream mapping(String name) {
        InputStream json = ShelfIndex.class.getResourceAsStream(name);
        if (json == null) {
            throw new IllegalStateException("mapping " + name + " is missing");
        }
        return json;
    }

    /** Whether this process created it; otherwise another was quicker. */
    private boolean created(CreateIndexRequest request) throws IOException {
        try {
            client.indices().create(request);
            return true;
        } catch (ElasticsearchException e) {
            if ("resource_already_exists_exception".equals(e.error().type())) {
                return false;
            }
            throw e;
        }
    }

    private void forgetProgress() {
        Requests.answer(() -> client.index(
                i -> i.index(Shelf.PROGRESS_INDEX).id(shelf.alias()).document(Map.of("position", 0))));
    }

    /** The name of the index behind an alias, and what tells it from any other that ever had the name. */
    String copy(String alias) {
        var indices = indicesOf(alias);
        if (indices.size() != 1) {
            throw new SinkUnavailable("alias " + alias + " has " + indices.size() + " indices", null);
        }
        var index = indices.entrySet().iterator().next();
        IndexSettings settings = index.getValue().settings();
        IndexSettings inner = settings == null ? null : settings.index();
        if (inner == null || inner.uuid() == null) {
            throw new SinkUnavailable("index " + index.getKey() + " does not tell its identity", null);
        }
        return index.getKey() + "." + inner.uuid();
    }

    private Map<String, IndexState> indicesOf(String alias) {
        return Requests.answer(() -> client.indices().getSettings(s -> s.index(alias)))
                .settings();
    }
}
