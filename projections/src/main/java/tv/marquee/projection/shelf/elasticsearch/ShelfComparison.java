package tv.marquee.projection.shelf.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tv.marquee.projection.intake.SinkUnavailable;
import tv.marquee.projection.rebuild.Copy;
import tv.marquee.projection.rebuild.Copy.Comparison;
import tv.marquee.projection.rebuild.Copy.Difference;

/**
 * Holds two indices of a shelf against each other while both are written: first all documents as one search sees them, then
 * those that were not equal by themselves, again and again, since most of them were only caught at two positions.
 */
final class ShelfComparison {

    private static final int MOST_AT_ONCE = 500;
    private static final Time WHILE_READ = Time.of(t -> t.time("2m"));
    private static final int LOOKS = 8;
    private static final long BETWEEN_LOOKS = 250;

    private final ElasticsearchClient client;
    private final String original;
    private final String copy;

    ShelfComparison(ElasticsearchClient client, String original, String copy) {
        this.client = client;
        this.original = original;
        this.copy = copy;
    }

    /** A document at the position of the last event that it follows from. */
    private record Seen(long position, String digest) {
        static Seen of(@Nullable Long version, JsonNode document) {
            return new Seen(version == null ? 0 : version, DocumentDigest.of(document));
        }
    }

    /** @throws SinkUnavailable when one of the two cannot be read to its end */
    Comparison compare() {
        Map<String, Seen> left = new HashMap<>();
        all(original, (id, hit) -> left.put(id, Seen.of(hit.version(), hit.source())));
        long documents = left.size();
        Set<String> open = new HashSet<>();
        long[] count = new long[2];
        all(copy, (id, hit) -> {
            count[0]++;
            Seen other = left.remove(id);
            if (other != null && other.equals(Seen.of(hit.version(), hit.source()))) {
                count[1]++;
            } else {
                open.add(id);
            }
        });
        open.addAll(left.keySet());
        return settled(documents, count[0], count[1], open);
    }

    private Comparison settled(long documents, long copied, long equalAtOnce, Set<String> unequal) {
        Set<String> open = unequal;
        Map<String, Difference> differing = new LinkedHashMap<>();
        long equal = equalAtOnce;
        for (int look = 0; look < LOOKS && !open.isEmpty(); look++) {
            pause();
            Set<String> moving = new HashSet<>();
            differing.clear();
            for (List<String> ids : pieces(open)) {
                Map<String, MultiGetResponseItem<JsonNode>> here = get(original, ids);
                Map<String, MultiGetResponseItem<JsonNode>> there = get(copy, ids);
                for (String id : ids) {
                    switch (verdict(here.get(id), there.get(id))) {
                        case EQUAL -> equal++;
                        case GONE -> {}
                        case MOVING -> moving.add(id);
                        case DIFFERENT -> differing.put(id, difference(id, here.get(id), there.get(id)));
                    }
                }
            }
            open = moving;
            open.addAll(isLast(look) ? Set.of() : differing.keySet());
        }
        return new Comparison(
                documents,
                copied,
                equal,
                open.size(),
                differing.size(),
                differing.values().stream().limit(Copy.MOST_LISTED).toList());
    }

    private static boolean isLast(int look) {
        return look == LOOKS - 1;
    }

    private enum Verdict {
        EQUAL,
        GONE,
        MOVING,
        DIFFERENT
    }

    private static Verdict verdict(
            @Nullable MultiGetResponseItem<JsonNode> here, @Nullable MultiGetResponseItem<JsonNode> there) {
        JsonNode one = source(here);
        JsonNode other = source(there);
        if (one == null && other == null) {
            return Verdict.GONE;
        }
        if (one == null || other == null) {
            return Verdict.DIFFERENT;
        }
        Long position = here.result().version();
        if (position == null || !position.equals(there.result().version())) {
            return Verdict.MOVING;
        }
        return DocumentDigest.of(one).equals(DocumentDigest.of(other)) ? Verdict.EQUAL : Verdict.DIFFERENT;
    }

    private static Difference difference(
            String id, @Nullable MultiGetResponseItem<JsonNode> here, @Nullable MultiGetResponseItem<JsonNode> there) {
        JsonNode one = source(here);
        JsonNode other = source(there);
        if (other == null) {
            return new Difference(id, "only in the original");
        }
        if (one == null) {
            return new Difference(id, "only in the copy");
        }
        Set<String> names = new TreeSet<>(one.propertyNames());
        names.addAll(other.propertyNames());
        names.removeIf(name -> one.path(name).equals(other.path(name)));
        return new Difference(id, String.join(", ", names));
    }

    private static @Nullable JsonNode source(@Nullable MultiGetResponseItem<JsonNode> item) {
        return item == null ? null : item.result().source();
    }

    private Map<String, MultiGetResponseItem<JsonNode>> get(String alias, List<String> ids) {
        Map<String, MultiGetResponseItem<JsonNode>> found = new HashMap<>();
        Requests.answer(() -> client.mget(m -> m.index(alias).ids(ids), JsonNode.class))
                .docs()
                .forEach(item -> {
                    if (item.isFailure()) {
                        throw new SinkUnavailable("a document of " + alias + " cannot be compared", null);
                    }
                    found.put(item.result().id(), item);
                });
        return found;
    }

    private void all(String alias, BiConsumer<String, Hit<JsonNode>> each) {
        Requests.answer(() -> client.indices().refresh(r -> r.index(alias)));
        String pit = Requests.answer(
                        () -> client.openPointInTime(p -> p.index(alias).keepAlive(WHILE_READ)))
                .id();
        try {
            List<FieldValue> after = List.of();
            do {
                after = page(pit, after, each);
            } while (!after.isEmpty());
        } finally {
            Requests.answer(() -> client.closePointInTime(p -> p.id(pit)));
        }
    }

    /** Where the next page begins; nowhere after the last. */
    private List<FieldValue> page(String pit, List<FieldValue> after, BiConsumer<String, Hit<JsonNode>> each) {
        SearchResponse<JsonNode> found = Requests.answer(() -> client.search(
                s -> {
                    s.pit(p -> p.id(pit).keepAlive(WHILE_READ))
                            .size(MOST_AT_ONCE)
                            .version(true)
                            .trackTotalHits(t -> t.enabled(false))
                            .sort(o -> o.field(f -> f.field("_shard_doc")));
                    return after.isEmpty() ? s : s.searchAfter(after);
                },
                JsonNode.class));
        List<Hit<JsonNode>> hits = found.hits().hits();
        hits.forEach(hit -> each.accept(hit.id(), hit));
        return hits.size() < MOST_AT_ONCE ? List.of() : hits.getLast().sort();
    }

    private static List<List<String>> pieces(Collection<String> ids) {
        List<String> all = new ArrayList<>(ids);
        List<List<String>> pieces = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST_AT_ONCE) {
            pieces.add(all.subList(from, Math.min(all.size(), from + MOST_AT_ONCE)));
        }
        return pieces;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SinkUnavailable("interrupted while comparing", e);
        }
    }
}
