package tv.marquee.projection.shelf.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import co.elastic.clients.elasticsearch.indices.IndexState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.marquee.projection.intake.SinkUnavailable;
import tv.marquee.query.freshness.Shelf;

/** Creates the index of a shelf, and the one of progress, where they are missing. */
final class ShelfIndex {

    private static final Logger LOG = LoggerFactory.getLogger(ShelfIndex.class);
    private static final int FINGERPRINT_BYTES = 4;

    private final ElasticsearchClient client;

    ShelfIndex(ElasticsearchClient client) {
        this.client = client;
    }

    /**
     * Makes sure that a shelf can be written.
     *
     * @return the name of the index behind the alias and what tells it from any other that ever had the name
     * @throws SinkUnavailable when it cannot be made sure now
     */
    String prepare(Shelf shelf) {
        createProgress();
        String mapping = shelf.alias() + ".json";
        String index = shelf.alias() + "-" + fingerprint(mapping);
        if (!Requests.answer(() -> client.indices().existsAlias(a -> a.name(shelf.alias())))
                .value()) {
            create(index, shelf.alias(), mapping);
            forgetProgress(shelf);
        } else if (!indicesOf(shelf).containsKey(index)) {
            replace(shelf, index, mapping);
        }
        return copy(shelf);
    }

    /** Views of another shape cannot stand among the old: an empty copy takes the place, and the log fills it. */
    private void replace(Shelf shelf, String index, String mapping) {
        String old = indicesOf(shelf).keySet().iterator().next();
        LOG.info("{} has a new shape: {} takes the place of {} and is filled from the log.", shelf, index, old);
        create(index, "", mapping);
        Requests.answer(() -> client.indices()
                .updateAliases(u -> u.actions(a -> a.add(add -> add.index(index).alias(shelf.alias())))
                        .actions(a -> a.removeIndex(remove -> remove.index(old)))));
        forgetProgress(shelf);
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

    private void forgetProgress(Shelf shelf) {
        Requests.answer(() -> client.index(
                i -> i.index(Shelf.PROGRESS_INDEX).id(shelf.alias()).document(Map.of("position", 0))));
    }

    private String copy(Shelf shelf) {
        var indices = indicesOf(shelf);
        if (indices.size() != 1) {
            throw new SinkUnavailable("alias " + shelf.alias() + " has " + indices.size() + " indices", null);
        }
        var index = indices.entrySet().iterator().next();
        IndexSettings settings = index.getValue().settings();
        IndexSettings inner = settings == null ? null : settings.index();
        if (inner == null || inner.uuid() == null) {
            throw new SinkUnavailable("index " + index.getKey() + " does not tell its identity", null);
        }
        return index.getKey() + "." + inner.uuid();
    }

    private Map<String, IndexState> indicesOf(Shelf shelf) {
        return Requests.answer(() -> client.indices().getSettings(s -> s.index(shelf.alias())))
                .settings();
    }
}
